package vn.kiennghi.front.api.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.front.body.JsonBody;
import vn.kiennghi.front.body.LongText;
import vn.kiennghi.front.platform.problem.Fault;
import vn.kiennghi.front.platform.problem.Problem;
import vn.kiennghi.front.platform.problem.ProblemException;

/** The bodies of the calls on transfers. */
final class TransferBodies {
    private TransferBodies() {}

    /**
     * @param recipientKind absent: our own People's Committee
     * @param petitionIds the petitions, unless {@code all} is true
     * @param all every petition of the session that the addressee can take
     */
    @JsonBody
    record TransferBody(
            String sessionId,
            String documentNumber,
            LocalDate issuedOn,
            String recipient,
            @Nullable RecipientKind recipientKind,
            String signer,
            @Nullable List<String> petitionIds,
            @Nullable Boolean all) {
        RecipientKind addressee() {
            return recipientKind == null ? RecipientKind.PEOPLES_COMMITTEE : recipientKind;
        }

        boolean takesAll() {
            return Boolean.TRUE.equals(all);
        }

        List<PetitionId> petitions() {
            return petitionIds == null ? List.of() : TransferBodies.petitions(petitionIds);
        }

        /**
         * Either petitions are named, or all are wanted.
         *
         * @throws ProblemException (422) otherwise
         */
        void check() {
            boolean named = petitionIds != null && !petitionIds.isEmpty();
            if (named && takesAll()) {
                throw Problem.of(Fault.of(
                                RefusalCode.FIELD_INVALID, "petitionIds", "petitionIds | all", "petitionIds, all"))
                        .asException();
            }
            if (!named && !takesAll()) {
                throw Problem.of(Fault.of(RefusalCode.FIELD_MISSING, "petitionIds", "petitionIds | all: true", null))
                        .asException();
            }
        }
    }

    @JsonBody
    record PetitionsBody(List<String> petitionIds) {
        List<PetitionId> petitions() {
            return TransferBodies.petitions(petitionIds);
        }
    }

    @JsonBody
    record WithdrawalBody(
            @Nullable LocalDate on, @LongText @Nullable String reason) {}

    @JsonBody
    record AcknowledgementBody(LocalDate receivedOn) {}

    /** Nobody reads more. */
    private static final int MOST_FAULTS = 100;

    private static List<PetitionId> petitions(List<String> texts) {
        List<Fault> faults = new ArrayList<>();
        List<PetitionId> petitions = new ArrayList<>();
        for (int i = 0; i < texts.size() && faults.size() < MOST_FAULTS; i++) {
            String text = texts.get(i);
            String field = "petitionIds[" + i + "]";
            PetitionId.parse(text)
                    .ifPresentOrElse(
                            petitions::add,
                            () -> faults.add(Fault.of(RefusalCode.UNKNOWN_PETITION, field, null, text)));
        }
        if (!faults.isEmpty()) {
            throw Problem.of(faults).asException();
        }
        return petitions.stream().distinct().toList();
    }
}
