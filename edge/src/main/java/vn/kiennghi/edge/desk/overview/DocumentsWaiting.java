package vn.kiennghi.edge.desk.overview;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.transfer.TransferStage;
import vn.kiennghi.api.transfer.TransferView;
import vn.kiennghi.edge.desk.overview.DeskBlock.DeskItem;
import vn.kiennghi.edge.desk.overview.DeskBlock.DeskPart;
import vn.kiennghi.edge.desk.worklist.TransfersOfTerm;
import vn.kiennghi.edge.page.catalogue.TermOfCouncil;

/** The transfer documents that somebody still has to do something about. */
@Component
class DocumentsWaiting {
    private final TransfersOfTerm transfers;

    DocumentsWaiting(TransfersOfTerm transfers) {
        this.transfers = transfers;
    }

    List<DeskItem> ofTheOffice(TermOfCouncil term) {
        List<TransferView> all = transfers.of(term);
        return List.of(
                item("drafts", all, transfer -> transfer.state() == TransferStage.DRAFT, null),
                item("issuing", all, transfer -> transfer.state() == TransferStage.ISSUED, null));
    }

    List<DeskItem> ofTheCoordinator(TermOfCouncil term) {
        return List.of(item(
                "toAcknowledge",
                transfers.of(term),
                TransfersOfTerm::awaitsReceipt,
                "/assigning?termId=" + term.id() + "#receipts"));
    }

    private static DeskItem item(
            String name, List<TransferView> all, Predicate<TransferView> waits, @Nullable String place) {
        List<DeskPart> parts = all.stream()
                .filter(waits)
                .map(transfer ->
                        new DeskPart(transfer.documentNumber(), transfer.total(), "/transfers/" + transfer.id(), null))
                .toList();
        return new DeskItem(name, parts.size(), null, false, false, place, parts);
    }
}
