package vn.kiennghi.service.petition;

import java.util.List;
import vn.kiennghi.api.petition.PetitionEvent.RepeatLinked;
import vn.kiennghi.api.petition.PetitionEvent.ToldApart;

/**
 * How a petition is related to others that sound like it (R11).
 *
 * @param repeatOf ids of earlier petitions about the same matter
 * @param apartFrom ids of petitions that look alike and are about another matter
 */
record Links(List<String> repeatOf, List<String> apartFrom) {
    static final Links NONE = new Links(List.of(), List.of());

    Links with(RepeatLinked linked) {
        return new Links(Lists.plus(repeatOf, linked.of()), Lists.without(apartFrom, linked.of()));
    }

    Links with(ToldApart apart) {
        return new Links(Lists.without(repeatOf, apart.from()), Lists.plus(apartFrom, apart.from()));
    }
}
