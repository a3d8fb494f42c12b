package vn.kiennghi.service.petition;

import static vn.kiennghi.service.petition.BusinessDates.aStepIsNeverBeforeTheOneItFollows;
import static vn.kiennghi.service.petition.BusinessDates.whatHappenedIsNeverInTheFuture;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.CouncilEvent.FieldDefined;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.PetitionCommand.ClassifyPetition;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.PetitionClassified;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;

/** Rules of classification. */
final class Classifying {
    private Classifying() {}

    static List<PetitionEvent> decide(
            PetitionState.Recorded petition, ClassifyPetition command, Circumstances circumstances) {
        FieldDefined field = fieldOf(petition.receipt().councilId(), command.field(), circumstances);
        String committee = command.committee() == null ? field.committee() : command.committee();
        if (isSo(petition, command, committee)) {
            return List.of();
        }
        whatHappenedIsNeverInTheFuture(command.on(), circumstances.today(), "on");
        aStepIsNeverBeforeTheOneItFollows(command.on(), petition.receivedOn(), "receivedOn", "on");
        afterHandingOnItIsACorrectionWithAReason(petition, command);
        return List.of(new PetitionClassified(
                petition.receipt().petitionId(),
                command.field(),
                command.level(),
                committee,
                command.reason(),
                command.document(),
                command.on()));
    }

    private static boolean isSo(PetitionState.Recorded petition, ClassifyPetition command, @Nullable String committee) {
        PetitionClassified now = petition.classification();
        return now != null
                && now.field().equals(command.field())
                && now.level() == command.level()
                && Objects.equals(now.committee(), committee);
    }

    /** R18: once a petition has left the office, its classification is public record; a correction says why. */
    private static void afterHandingOnItIsACorrectionWithAReason(
            PetitionState.Recorded petition, ClassifyPetition command) {
        if (!(petition.way() instanceof Way.Open) && command.reason() == null) {
            throw new Refused(RefusalCode.REASON_REQUIRED, "a reason (stage " + petition.stage() + ")", null, "reason");
        }
    }

    /** Returns the classification of the same commit as the receipt, if field and level are both known. */
    static Optional<PetitionClassified> atReceipt(PetitionReceived received, Circumstances circumstances) {
        if (received.field() == null || received.level() == null) {
            return Optional.empty();
        }
        FieldDefined field = fieldOf(received.councilId(), received.field(), circumstances);
        return Optional.of(new PetitionClassified(
                received.petitionId(),
                received.field(),
                received.level(),
                field.committee(),
                null,
                DocumentReference.NONE,
                received.on()));
    }

    static FieldDefined fieldOf(String councilId, String fieldId, Circumstances circumstances) {
        return circumstances
                .catalogue()
                .field(councilId, fieldId)
                .orElseThrow(() ->
                        new Refused(RefusalCode.UNKNOWN_FIELD, "a field of the council's catalogue", fieldId, "field"));
    }
}
