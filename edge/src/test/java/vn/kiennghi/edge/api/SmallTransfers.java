package vn.kiennghi.edge.api;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.api.transfer.PetitionsOfTransfer;
import vn.kiennghi.api.transfer.TransferCommand.AcknowledgeTransfer;
import vn.kiennghi.api.transfer.TransferCommand.AddPetitions;
import vn.kiennghi.api.transfer.TransferCommand.DraftTransfer;
import vn.kiennghi.api.transfer.TransferCommand.IssueTransfer;
import vn.kiennghi.api.transfer.TransferCommand.RemovePetitions;
import vn.kiennghi.api.transfer.TransferCommand.WithdrawTransfer;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.api.transfer.TransferQuery.FindPetitionsOfTransfers;
import vn.kiennghi.api.transfer.TransferQuery.FindPetitionsToTransfer;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfer;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfersOfSession;
import vn.kiennghi.api.transfer.TransferStage;
import vn.kiennghi.api.transfer.TransferView;

/** Transfers as far as the edge's tests need them: a draft takes petitions, an issued one does not. */
final class SmallTransfers {
    private final Map<String, DraftTransfer> drafts = new HashMap<>();
    private final Set<String> issued = new HashSet<>();

    SmallTransfers(SmallSystem system, Map<PetitionId, String> petitions) {
        system.handles(DraftTransfer.class, (command, who) -> draft(command));
        system.handles(AddPetitions.class, (command, who) -> onDraft(command.transferId()));
        system.handles(RemovePetitions.class, (command, who) -> onDraft(command.transferId()));
        system.handles(WithdrawTransfer.class, (command, who) -> onDraft(command.transferId()));
        system.handles(AcknowledgeTransfer.class, (command, who) -> onDraft(command.transferId()));
        system.handles(IssueTransfer.class, (command, who) -> {
            onDraft(command.transferId());
            return issued.add(command.transferId().value());
        });
        system.answers(FindTransfer.class, TransferView.class, query -> view(query.transferId()));
        system.answers(
                FindTransfersOfSession.class,
                TransferView.class,
                query -> drafts.keySet().stream().map(this::view).toList());
        system.answers(
                FindPetitionsOfTransfers.class,
                PetitionsOfTransfer.class,
                query -> query.transferIds().stream()
                        .filter(drafts::containsKey)
                        .map(id -> new PetitionsOfTransfer(
                                id,
                                Objects.requireNonNull(drafts.get(id)).petitionIds().stream()
                                        .map(PetitionId::value)
                                        .toList()))
                        .toList());
        system.answers(FindPetitionsToTransfer.class, String.class, query -> {
            Set<PetitionId> taken = new HashSet<>();
            drafts.values().forEach(draft -> taken.addAll(draft.petitionIds()));
            return petitions.keySet().stream()
                    .filter(id -> !taken.contains(id))
                    .map(PetitionId::value)
                    .toList();
        });
    }

    private Object draft(DraftTransfer command) {
        DraftTransfer before = drafts.putIfAbsent(command.transferId().value(), command);
        if (before != null
                && (before.requestDigest() == null || !before.requestDigest().equals(command.requestDigest()))) {
            throw new Refused(RefusalCode.IDEMPOTENCY_KEY_REUSED, "the first request", null, "Idempotency-Key");
        }
        return command.transferId().toString();
    }

    private Object onDraft(TransferId id) {
        if (!drafts.containsKey(id.value())) {
            throw new Refused(RefusalCode.UNKNOWN_TRANSFER, "a transfer", id.value(), null);
        }
        if (issued.contains(id.value())) {
            throw new Refused(RefusalCode.TRANSFER_NOT_DRAFT, TransferStage.DRAFT, TransferStage.ISSUED, null);
        }
        return id.toString();
    }

    private @Nullable TransferView view(String id) {
        DraftTransfer draft = drafts.get(id);
        return draft == null
                ? null
                : new TransferView(
                        id,
                        SmallSystem.COUNCIL,
                        draft.sessionId().value(),
                        issued.contains(id) ? TransferStage.ISSUED : TransferStage.DRAFT,
                        draft.documentNumber(),
                        draft.issuedOn(),
                        draft.recipientKind(),
                        draft.recipient(),
                        draft.signer(),
                        null,
                        draft.petitionIds().size(),
                        0,
                        List.of());
    }
}
