package vn.kiennghi.edge.body.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.TransferCommand.DraftTransfer;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.edge.body.JsonBody;
import vn.kiennghi.edge.body.LongText;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** What is said with each step of a transfer document. */
public final class TransferBodies {
    private TransferBodies() {}

    /**
     * A new document.
     *
     * @param recipientKind absent: our own People's Committee
     * @param petitionIds the petitions, unless {@code all} is true
     * @param all every petition of the session that the addressee can take
     */
    @JsonBody
    public record TransferBody(
            String sessionId,
            String documentNumber,
            LocalDate issuedOn,
            String recipient,
            @Nullable RecipientKind recipientKind,
            String signer,
            @Nullable List<String> petitionIds,
            @Nullable Boolean all) {
        /** Returns to whom the document goes. */
        public RecipientKind addressee() {
            return recipientKind == null ? RecipientKind.PEOPLES_COMMITTEE : recipientKind;
        }

        /** Returns whether every petition is wanted that the addressee can take. */
        public boolean takesAll() {
            return Boolean.TRUE.equals(all);
        }

        /**
         * Returns the petitions named.
         *
         * @throws ProblemException (422) if one has no petition's id
         */
        public List<PetitionId> petitions() {
            return petitionIds == null ? List.of() : TransferBodies.petitions(petitionIds);
        }

        /** Returns the same document with these petitions. */
        public TransferBody taking(List<String> petitions) {
            return new TransferBody(
                    sessionId, documentNumber, issuedOn, recipient, recipientKind, signer, petitions, null);
        }

        /** Returns the command that draws the document up with these petitions. */
        public DraftTransfer command(
                TransferId id, SessionId session, List<PetitionId> petitions, @Nullable String requestDigest) {
            return new DraftTransfer(
                    id, session, documentNumber, issuedOn, addressee(), recipient, signer, petitions, requestDigest);
        }

        /**
         * Either petitions are named, or all are wanted.
         *
         * @throws ProblemException (422) otherwise
         */
        public void check() {
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

    /** Petitions to be added to a draft, or taken out of it. */
    @JsonBody
    public record PetitionsBody(List<String> petitionIds) {
        /**
         * Returns the petitions named.
         *
         * @throws ProblemException (422) if one has no petition's id
         */
        public List<PetitionId> petitions() {
            return TransferBodies.petitions(petitionIds);
        }
    }

    /** The document has gone out; nothing more is to be said of it. */
    @JsonBody
    public record IssueBody() {}

    /** A draft is given up, or an issued document taken back. */
    @JsonBody
    public record WithdrawalBody(
            @Nullable LocalDate on, @LongText @Nullable String reason) {}

    /** The addressee has received the document (R16). */
    @JsonBody
    public record AcknowledgementBody(LocalDate receivedOn) {}

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
