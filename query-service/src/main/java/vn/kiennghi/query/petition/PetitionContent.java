package vn.kiennghi.query.petition;

import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.CorrectedValue;
import vn.kiennghi.api.petition.PetitionEvent.PetitionCorrected;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.query.platform.ReadModelDocument;

/**
 * What a petition says, as lists show it.
 *
 * @param corrections how many corrections it reflects
 */
public record PetitionContent(
        @BsonId String id,
        @BsonProperty("s") long sequence,
        @BsonProperty("c") String content,
        @BsonProperty("n") int corrections)
        implements ReadModelDocument {

    static PetitionContent received(PetitionReceived event, long sequence) {
        return new PetitionContent(event.petitionId(), sequence, event.content(), 0);
    }

    PetitionContent after(PetitionCorrected event, long number) {
        String corrected = event.values().stream()
                .filter(change -> change.member() == CorrectableMember.CONTENT)
                .map(CorrectedValue::to)
                .reduce(content, (before, to) -> Objects.requireNonNull(to));
        return new PetitionContent(id, number, corrected, corrections + 1);
    }
}
