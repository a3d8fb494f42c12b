package vn.kiennghi.edge.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.transfer.PetitionsOfTransfer;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.RefusedPetition;
import vn.kiennghi.api.transfer.TransferQuery.FindPetitionsOfTransfers;
import vn.kiennghi.api.transfer.TransferQuery.FindPetitionsToTransfer;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfer;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfersOfSession;
import vn.kiennghi.api.transfer.TransferStage;
import vn.kiennghi.api.transfer.TransferView;

/** Transfer documents of {@link SampleRegister}, one in each state. */
public class SampleTransfers {
    private static final Map<String, List<String>> PETITIONS =
            Map.of("t1", List.of("p1", "p2", "s"), "t2", List.of("p3", "p4"), "t3", List.of("s1"), "t4", List.of("s2"));

    private static final List<TransferView> ALL = List.of(
            transfer("t1", TransferStage.COMPLETED, "161/TTHĐND-VP"),
            transfer("t2", TransferStage.ISSUED, "162/TTHĐND-VP"),
            transfer("t3", TransferStage.DRAFT, "163/TTHĐND-VP"),
            transfer("t4", TransferStage.WITHDRAWN, "164/TTHĐND-VP"));

    @QueryHandler
    Optional<TransferView> transfer(FindTransfer query) {
        return ALL.stream()
                .filter(transfer -> transfer.id().equals(query.transferId()))
                .findFirst();
    }

    @QueryHandler
    List<PetitionsOfTransfer> petitions(FindPetitionsOfTransfers query) {
        return query.transferIds().stream()
                .map(id -> new PetitionsOfTransfer(id, PETITIONS.getOrDefault(id, List.of())))
                .toList();
    }

    @QueryHandler
    List<TransferView> ofSession(FindTransfersOfSession query) {
        return query.sessionId().equals(SampleRegister.SESSION_9) ? ALL : List.of();
    }

    @QueryHandler
    List<String> transferable(FindPetitionsToTransfer query) {
        return SampleRegister.PETITIONS.stream()
                .filter(petition -> query.recipientKind() == RecipientKind.PEOPLES_COMMITTEE)
                .filter(petition ->
                        petition.sessionId().equals(query.sessionId()) && petition.stage() == Stage.CLASSIFIED)
                .map(PetitionView::id)
                .toList();
    }

    private static TransferView transfer(String id, TransferStage state, String number) {
        boolean completed = state == TransferStage.COMPLETED;
        List<RefusedPetition> refused =
                completed ? List.of(new RefusedPetition("s", RefusalCode.WRONG_STAGE)) : List.of();
        return new TransferView(
                id,
                "bac-kan",
                SampleRegister.SESSION_9,
                state,
                number,
                SampleRegister.TRANSFERRED,
                RecipientKind.PEOPLES_COMMITTEE,
                "Ủy ban nhân dân tỉnh Bắc Kạn",
                "CHỦ TỊCH Phương Thị Thanh",
                completed ? SampleRegister.TRANSFERRED : null,
                PETITIONS.getOrDefault(id, List.of()).size(),
                completed ? 2 : state == TransferStage.ISSUED ? 1 : 0,
                refused);
    }
}
