package vn.kiennghi.front.web;

import java.time.LocalDate;
import java.util.List;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.TransferState;
import vn.kiennghi.api.transfer.TransferView;

/** The transfer documents of the sample register: one that arrived nobody wrote down when, and a draft. */
final class SampleTransfers {
    static final String ISSUED = "t1";

    private SampleTransfers() {}

    static List<TransferView> of(String sessionId) {
        return sessionId.equals(SampleRegister.SESSION_9)
                ? List.of(
                        document(ISSUED, TransferState.COMPLETED, "161/TTHĐND-VP"),
                        document("t2", TransferState.DRAFT, "162/TTHĐND-VP"))
                : List.of();
    }

    private static TransferView document(String id, TransferState state, String number) {
        return new TransferView(
                id,
                "bac-kan",
                SampleRegister.SESSION_9,
                state,
                number,
                LocalDate.of(2022, 7, 29),
                RecipientKind.PEOPLES_COMMITTEE,
                "UBND tỉnh Bắc Kạn",
                "CHỦ TỊCH",
                null,
                2,
                2,
                List.of(),
                List.of("p134", "p135"));
    }
}
