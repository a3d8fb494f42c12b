package vn.kiennghi.service.petition;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReopened;
import vn.kiennghi.api.petition.PetitionEvent.PetitionUnmerged;
import vn.kiennghi.api.text.Spelling;

/**
 * What the present way of a petition does not tell any more, because it was undone.
 *
 * @param firstStep the earliest day of all steps that ever followed the receipt; null: there is none
 * @param undoing the last parting or reopening; null: there was none
 */
record Past(@Nullable LocalDate firstStep, @Nullable PetitionEvent undoing) {

    /** Returns the past of a petition that is now on that way. */
    Past on(Way way) {
        LocalDate earliest = Stream.concat(Stream.ofNullable(firstStep), way.days())
                .min(LocalDate::compareTo)
                .orElse(null);
        return new Past(earliest, undoing);
    }

    Past after(PetitionEvent undone) {
        return new Past(firstStep, undone);
    }

    /** Returns whether the last parting was just this one, so that asking for it again changes nothing. */
    boolean parted(LocalDate on, @Nullable String reason) {
        return undoing instanceof PetitionUnmerged unmerged
                && unmerged.on().equals(on)
                && Spelling.same(unmerged.reason(), reason);
    }

    /** Returns whether the last reopening was just this one, so that asking for it again changes nothing. */
    boolean reopened(LocalDate on, @Nullable String reason) {
        return undoing instanceof PetitionReopened reopened
                && reopened.on().equals(on)
                && Spelling.same(reopened.reason(), reason);
    }
}
