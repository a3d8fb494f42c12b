package vn.kiennghi.query.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.CorrectedValue;
import vn.kiennghi.api.petition.PetitionEvent.PetitionCorrected;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.query.petition.PetitionRow.Facts;

/** What is known of a petition's receipt after something of it was put right (R18). */
final class CorrectedFacts {
    private CorrectedFacts() {}

    static Facts after(Facts before, PetitionCorrected event, Instant at) {
        PetitionKind kind = before.kind();
        Round round = before.round();
        @Nullable String group = before.group();
        @Nullable String place = before.place();
        LocalDate receivedOn = before.receivedOn();
        for (CorrectedValue change : event.values()) {
            switch (change.member()) {
                case KIND -> kind = PetitionKind.valueOf(Objects.requireNonNull(change.to()));
                case ROUND -> round = Round.valueOf(Objects.requireNonNull(change.to()));
                case GROUP -> group = change.to();
                case PLACE -> place = change.to();
                case RECEIVED_ON -> receivedOn = LocalDate.parse(Objects.requireNonNull(change.to()));
                case CONTENT, MEETING -> {}
            }
        }
        return new Facts(kind, round, group, place, receivedOn, event.on(), at);
    }

    /** Returns what the petition says after something of it was put right; what it said before if that was not its text. */
    static String content(String before, PetitionCorrected event) {
        String content = before;
        for (CorrectedValue change : event.values()) {
            if (change.member() == CorrectableMember.CONTENT) {
                content = Objects.requireNonNull(change.to());
            }
        }
        return content;
    }
}
