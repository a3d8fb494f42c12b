package vn.kiennghi.edge.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionHistory;
import vn.kiennghi.api.petition.PetitionHistory.By;
import vn.kiennghi.api.petition.PetitionHistory.Change;
import vn.kiennghi.api.petition.PetitionHistory.Entry;

/** A petition's way from receipt to a flag; details are plain values, as the read side tells them. */
final class SampleHistory {
    private static final By CLERK = new By("lan", "CLERK", null, null);

    private SampleHistory() {}

    static PetitionHistory of(String petitionId) {
        return new PetitionHistory(
                petitionId,
                "bac-kan",
                List.of(
                        entry(
                                "PetitionReceived",
                                SampleRegister.RECEIVED,
                                "2022-07-06T02:15:00Z",
                                CLERK,
                                Map.of("stage", new Change(null, "RECEIVED")),
                                Map.of(
                                        "reference",
                                        "124",
                                        "kind",
                                        "KIEN_NGHI",
                                        "round",
                                        "BEFORE",
                                        "group",
                                        "Tổ đại biểu số 3",
                                        "place",
                                        "xã Nam Cường, huyện Chợ Đồn")),
                        entry(
                                "PetitionClassified",
                                SampleRegister.RECEIVED,
                                "2022-07-06T02:15:00Z",
                                CLERK,
                                Map.of("stage", change("RECEIVED", "CLASSIFIED"), "field", change(null, "khac")),
                                Map.of("field", "khac", "level", "PROVINCE", "committee", "KT_NS")),
                        entry(
                                "PetitionTransferred",
                                SampleRegister.TRANSFERRED,
                                "2022-07-29T08:40:12Z",
                                new By("system:WhenTransferIssuedThenTransferPetitions", "SYSTEM", null, "lan"),
                                Map.of("stage", change("CLASSIFIED", "TRANSFERRED")),
                                Map.of(
                                        "recipientKind",
                                        "PEOPLES_COMMITTEE",
                                        "recipient",
                                        "UBND tỉnh",
                                        "documentNumber",
                                        "161/TTHĐND-VP")),
                        entry(
                                "AssignedToAgency",
                                LocalDate.of(2022, 8, 1),
                                "2022-08-01T02:00:00Z",
                                new By("hung", "COORDINATOR", null, null),
                                Map.of("stage", change("TRANSFERRED", "ASSIGNED"), "agency", change(null, "so-gtvt")),
                                Map.of("leadAgency", "so-gtvt", "fromAnswer", false)),
                        entry(
                                "AssignmentRefused",
                                LocalDate.of(2022, 8, 4),
                                "2022-08-04T02:00:00Z",
                                new By("so-gtvt.ha", "AGENCY", null, null),
                                Map.of(
                                        "stage",
                                        change("ASSIGNED", "TRANSFERRED"),
                                        "agency",
                                        new Change("so-gtvt", null)),
                                Map.of("agency", "so-gtvt", "reason", "Không thuộc phạm vi quản lý của Sở")),
                        entry(
                                "AssignedToAgency",
                                SampleRegister.ASSIGNED,
                                "2022-08-09T01:05:00Z",
                                new By("admin", "ADMIN", "COORDINATOR", null),
                                Map.of("stage", change("TRANSFERRED", "ASSIGNED"), "agency", change(null, "so-tc")),
                                Map.of(
                                        "leadAgency",
                                        "so-tc",
                                        "coordinatingAgencies",
                                        List.of("so-gtvt", "so-nnptnt"),
                                        "dueOn",
                                        SampleRegister.DUE.toString(),
                                        "fromAnswer",
                                        false,
                                        "document",
                                        Map.of(
                                                "number",
                                                "5012/UBND-TH",
                                                "date",
                                                "2022-08-08",
                                                "summary",
                                                "V/v giải quyết kiến nghị cử tri",
                                                "signer",
                                                "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH"))),
                        entry(
                                "Answered",
                                SampleRegister.ANSWERED,
                                "2022-12-01T09:30:00Z",
                                new By("so-tc.hoa", "AGENCY", null, null),
                                Map.of(
                                        "stage",
                                        change("ASSIGNED", "ANSWERED"),
                                        "outcome",
                                        change("NONE", "IN_PROGRESS")),
                                Map.of(
                                        "agency",
                                        "so-tc",
                                        "outcome",
                                        "IN_PROGRESS",
                                        "summary",
                                        "Sở đang tổng hợp nhu cầu, <b>báo cáo</b> UBND tỉnh.",
                                        "document",
                                        Map.of("number", "1482/STC-NS", "date", "2022-12-01"))),
                        entry(
                                "SupervisionFlagged",
                                LocalDate.of(2022, 12, 2),
                                "2022-12-02T03:00:00Z",
                                new By("binh", "SUPERVISOR", null, null),
                                Map.of(),
                                Map.of(
                                        "reasons",
                                        List.of("GENERIC", "NO_ROADMAP"),
                                        "reason",
                                        "Trả lời chưa nêu thời gian hoàn thành",
                                        "document",
                                        Map.of()))));
    }

    private static Entry entry(
            String type,
            LocalDate on,
            String recordedAt,
            By by,
            Map<String, Change> changes,
            Map<String, Object> details) {
        return new Entry(type, on, Instant.parse(recordedAt), by, changes, details, SampleEvents.of(type, details));
    }

    private static Change change(@Nullable Object from, Object to) {
        return new Change(from, to);
    }
}
