package vn.kiennghi.service.transfer;

import static vn.kiennghi.service.petition.BusinessDates.aStepIsNeverBeforeTheOneItFollows;
import static vn.kiennghi.service.petition.BusinessDates.whatHappenedIsNeverInTheFuture;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;
import vn.kiennghi.api.council.CouncilTermEvent.SessionDefined;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.api.transfer.TransferCommand;
import vn.kiennghi.api.transfer.TransferCommand.AcknowledgeTransfer;
import vn.kiennghi.api.transfer.TransferCommand.AddPetitions;
import vn.kiennghi.api.transfer.TransferCommand.CompleteTransfer;
import vn.kiennghi.api.transfer.TransferCommand.DraftTransfer;
import vn.kiennghi.api.transfer.TransferCommand.IssueTransfer;
import vn.kiennghi.api.transfer.TransferCommand.RemovePetitions;
import vn.kiennghi.api.transfer.TransferCommand.WithdrawTransfer;
import vn.kiennghi.api.transfer.TransferEvent;
import vn.kiennghi.api.transfer.TransferEvent.PetitionsAdded;
import vn.kiennghi.api.transfer.TransferEvent.PetitionsRemoved;
import vn.kiennghi.api.transfer.TransferEvent.TransferAcknowledged;
import vn.kiennghi.api.transfer.TransferEvent.TransferCompleted;
import vn.kiennghi.api.transfer.TransferEvent.TransferDrafted;
import vn.kiennghi.api.transfer.TransferEvent.TransferIssued;
import vn.kiennghi.api.transfer.TransferEvent.TransferWithdrawn;
import vn.kiennghi.service.council.Catalogue;
import vn.kiennghi.service.transfer.TransferState.Draft;
import vn.kiennghi.service.transfer.TransferState.Drafted;
import vn.kiennghi.service.transfer.TransferState.Issued;
import vn.kiennghi.service.transfer.TransferState.NotDrafted;
import vn.kiennghi.service.transfer.TransferState.Withdrawn;

/** Decides on commands to a transfer; pure. Whether a petition can be handed over is the petition's own rule. */
final class TransferRules {
    /** A whole term has no more. */
    static final int MOST_PETITIONS = 50_000;

    private TransferRules() {}

    /**
     * What the rules need to know beside the transfer itself.
     *
     * @param today the present day, Asia/Ho_Chi_Minh
     * @param sessionsOf ids of the sessions of petitions, of those that are recorded
     * @param inWork with how many of the petitions an agency was charged by what the transfer of that id handed over
     */
    record Circumstances(
            LocalDate today,
            Catalogue catalogue,
            Function<Collection<PetitionId>, Map<PetitionId, String>> sessionsOf,
            ToLongBiFunction<Collection<PetitionId>, String> inWork) {}

    /**
     * Returns the events that the command causes; none if everything is so already.
     *
     * @throws Refused if a rule forbids the command
     */
    static List<TransferEvent> decide(TransferState state, TransferCommand command, Circumstances circumstances) {
        if (command instanceof DraftTransfer draft) {
            return draft(state, draft, circumstances);
        }
        if (!(state instanceof Drafted transfer)) {
            throw new Refused(
                    RefusalCode.UNKNOWN_TRANSFER,
                    "a transfer of this installation",
                    command.transferId().value(),
                    null);
        }
        return switch (command) {
            case DraftTransfer draft -> draft(transfer, draft, circumstances);
            case AddPetitions add -> add(onlyADraftIsChanged(transfer), add, circumstances);
            case RemovePetitions remove -> remove(onlyADraftIsChanged(transfer), remove, circumstances);
            case IssueTransfer _ -> issue(transfer, circumstances);
            case WithdrawTransfer withdraw -> withdraw(transfer, withdraw, circumstances);
            case AcknowledgeTransfer acknowledge -> acknowledge(transfer, acknowledge, circumstances);
            case CompleteTransfer complete -> complete(transfer, complete, circumstances);
        };
    }

    private static List<TransferEvent> draft(TransferState state, DraftTransfer command, Circumstances circumstances) {
        return switch (state) {
            case Drafted before -> theSameKeyMeansTheSameRequest(before, command);
            case NotDrafted _ -> {
                SessionDefined session = circumstances
                        .catalogue()
                        .session(command.sessionId())
                        .orElseThrow(() -> new Refused(
                                RefusalCode.UNKNOWN_SESSION,
                                "a session of this installation",
                                command.sessionId(),
                                "sessionId"));
                whatHappenedIsNeverInTheFuture(command.issuedOn(), circumstances.today(), "issuedOn");
                oneDocumentHasRoomFor(command.petitionIds().size());
                petitionsAreOfTheSession(
                        command.petitionIds(), command.sessionId().value(), circumstances);
                yield List.of(new TransferDrafted(
                        command.transferId().value(),
                        session.councilId(),
                        command.sessionId().value(),
                        command.documentNumber(),
                        command.recipientKind(),
                        command.recipient(),
                        command.signer(),
                        values(command.petitionIds()),
                        command.requestDigest(),
                        command.issuedOn()));
            }
        };
    }

    private static List<TransferEvent> theSameKeyMeansTheSameRequest(Drafted before, DraftTransfer command) {
        if (!isTheSameRequest(before.draft(), command)) {
            throw new Refused(
                    RefusalCode.IDEMPOTENCY_KEY_REUSED,
                    "the request first sent with this key",
                    null,
                    "Idempotency-Key");
        }
        return List.of();
    }

    /** A request without a digest has no key: it is the same command sent once more, which is told by what it says. */
    private static boolean isTheSameRequest(TransferDrafted draft, DraftTransfer command) {
        if (draft.requestDigest() != null) {
            return draft.requestDigest().equals(command.requestDigest());
        }
        return draft.sessionId().equals(command.sessionId().value())
                && Spelling.same(draft.documentNumber(), command.documentNumber())
                && draft.recipientKind() == command.recipientKind()
                && Spelling.same(draft.recipient(), command.recipient())
                && Spelling.same(draft.signer(), command.signer())
                && draft.petitionIds().equals(values(command.petitionIds()))
                && draft.on().equals(command.issuedOn());
    }

    private static void petitionsAreOfTheSession(List<PetitionId> ids, String sessionId, Circumstances circumstances) {
        Map<PetitionId, String> sessions = circumstances.sessionsOf().apply(ids);
        for (PetitionId id : ids) {
            String session = sessions.get(id);
            if (session == null) {
                throw new Refused(RefusalCode.UNKNOWN_PETITION, "a recorded petition", id.value(), "petitionIds");
            }
            if (!session.equals(sessionId)) {
                throw new Refused(
                        RefusalCode.OTHER_SESSION, sessionId, id.value() + " (" + session + ")", "petitionIds");
            }
        }
    }

    /** A document is read and shown as a whole, so its list of petitions has an end. */
    private static void oneDocumentHasRoomFor(int petitions) {
        if (petitions > MOST_PETITIONS) {
            throw new Refused(RefusalCode.TRANSFER_FULL, MOST_PETITIONS, petitions, "petitionIds");
        }
    }

    private static Draft onlyADraftIsChanged(Drafted transfer) {
        return switch (transfer) {
            case Draft draft -> draft;
            case Issued _, Withdrawn _ ->
                throw new Refused(RefusalCode.TRANSFER_NOT_DRAFT, "DRAFT", stateName(transfer), null);
        };
    }

    private static List<TransferEvent> add(Draft draft, AddPetitions command, Circumstances circumstances) {
        petitionsAreOfTheSession(command.petitionIds(), draft.draft().sessionId(), circumstances);
        Set<String> present = new HashSet<>(draft.petitionIds());
        List<String> added =
                values(command.petitionIds()).stream().filter(present::add).toList();
        oneDocumentHasRoomFor(present.size());
        return added.isEmpty()
                ? List.of()
                : List.of(new PetitionsAdded(draft.draft().transferId(), added, circumstances.today()));
    }

    private static List<TransferEvent> remove(Draft draft, RemovePetitions command, Circumstances circumstances) {
        Set<String> present = new HashSet<>(draft.petitionIds());
        List<String> removed =
                values(command.petitionIds()).stream().filter(present::remove).toList();
        return removed.isEmpty()
                ? List.of()
                : List.of(new PetitionsRemoved(draft.draft().transferId(), removed, circumstances.today()));
    }

    private static List<TransferEvent> issue(Drafted transfer, Circumstances circumstances) {
        return switch (transfer) {
            case Issued _ -> List.of();
            case Withdrawn _ -> throw new Refused(RefusalCode.TRANSFER_NOT_DRAFT, "DRAFT", stateName(transfer), null);
            case Draft draft -> {
                if (draft.petitionIds().isEmpty()) {
                    throw new Refused(RefusalCode.TRANSFER_EMPTY, "at least 1 petition", 0, null);
                }
                TransferDrafted document = draft.draft();
                whatHappenedIsNeverInTheFuture(document.on(), circumstances.today(), "issuedOn");
                yield List.of(new TransferIssued(
                        document.transferId(),
                        document.councilId(),
                        document.sessionId(),
                        document.documentNumber(),
                        document.recipientKind(),
                        document.recipient(),
                        draft.petitionIds(),
                        document.on()));
            }
        };
    }

    private static List<TransferEvent> withdraw(
            Drafted transfer, WithdrawTransfer command, Circumstances circumstances) {
        return switch (transfer) {
            case Withdrawn _ -> List.of();
            case Issued issued -> {
                anIssuedDocumentIsWithdrawnOnlyWhileNothingOfItIsAssigned(issued, circumstances);
                whatHappenedIsNeverInTheFuture(command.on(), circumstances.today(), "on");
                aStepIsNeverBeforeTheOneItFollows(command.on(), issued.issue().on(), "issuedOn", "on");
                TransferAcknowledged receipt = issued.acknowledgement();
                if (receipt != null) {
                    aStepIsNeverBeforeTheOneItFollows(command.on(), receipt.on(), "receivedOn", "on");
                }
                yield List.of(new TransferWithdrawn(issued.draft().transferId(), command.reason(), command.on()));
            }
            case Draft draft -> {
                whatHappenedIsNeverInTheFuture(command.on(), circumstances.today(), "on");
                yield List.of(new TransferWithdrawn(draft.draft().transferId(), command.reason(), command.on()));
            }
        };
    }

    private static void anIssuedDocumentIsWithdrawnOnlyWhileNothingOfItIsAssigned(
            Issued issued, Circumstances circumstances) {
        long inWork = circumstances
                .inWork()
                .applyAsLong(
                        issued.issue().petitionIds().stream()
                                .map(PetitionId::new)
                                .toList(),
                        issued.draft().transferId());
        if (inWork > 0) {
            throw new Refused(
                    RefusalCode.TRANSFER_ALREADY_ISSUED, 0, inWork + " (" + stateName(issued) + ")", "petitionIds");
        }
    }

    /** R16: the clock starts on the day the addressee received the document. */
    private static List<TransferEvent> acknowledge(
            Drafted transfer, AcknowledgeTransfer command, Circumstances circumstances) {
        if (!(transfer instanceof Issued issued)) {
            throw new Refused(RefusalCode.TRANSFER_NOT_ISSUED, "ISSUED, COMPLETED", stateName(transfer), null);
        }
        TransferAcknowledged before = issued.acknowledgement();
        if (before != null) {
            if (before.on().equals(command.receivedOn())) {
                return List.of();
            }
            throw new Refused(
                    RefusalCode.TRANSFER_ALREADY_ACKNOWLEDGED, before.on(), command.receivedOn(), "receivedOn");
        }
        whatHappenedIsNeverInTheFuture(command.receivedOn(), circumstances.today(), "receivedOn");
        aStepIsNeverBeforeTheOneItFollows(command.receivedOn(), issued.issue().on(), "issuedOn", "receivedOn");
        return List.of(new TransferAcknowledged(issued.draft().transferId(), command.receivedOn()));
    }

    /**
     * A transfer never hangs: it is complete when each petition was handed over or refused. One that was withdrawn meanwhile is not
     * completed, but undone.
     */
    private static List<TransferEvent> complete(
            Drafted transfer, CompleteTransfer command, Circumstances circumstances) {
        if (transfer instanceof Withdrawn withdrawn && withdrawn.issue() != null) {
            return List.of();
        }
        if (!(transfer instanceof Issued issued)) {
            throw new Refused(RefusalCode.TRANSFER_NOT_ISSUED, "ISSUED", stateName(transfer), null);
        }
        if (issued.completion() != null) {
            return List.of();
        }
        int total = issued.issue().petitionIds().size();
        int accounted = command.transferred() + command.refused().size();
        if (accounted != total) {
            throw new Refused(RefusalCode.FIELD_INVALID, total, accounted, "transferred");
        }
        return List.of(new TransferCompleted(
                issued.draft().transferId(), command.transferred(), command.refused(), circumstances.today()));
    }

    private static List<String> values(List<PetitionId> ids) {
        return ids.stream().map(PetitionId::value).distinct().toList();
    }

    private static String stateName(Drafted transfer) {
        return switch (transfer) {
            case Draft _ -> "DRAFT";
            case Issued issued -> issued.completion() == null ? "ISSUED" : "COMPLETED";
            case Withdrawn _ -> "WITHDRAWN";
        };
    }
}
