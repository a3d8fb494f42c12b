package vn.kiennghi.edge.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns that a table can have, and how a heading is recognised as one of them. */
final class TableForm {
    static final TableForm PETITIONS = new TableForm(
            "field",
            List.of(
                    Column.required(
                            "reference",
                            "Số TT",
                            "STT",
                            "Số thứ tự",
                            "TT",
                            "Mã",
                            "Mã kiến nghị",
                            "Mã số",
                            "Số",
                            "No",
                            "Ref"),
                    Column.required(
                            "content",
                            "Nội dung kiến nghị",
                            "Nội dung",
                            "Nội dung ý kiến, kiến nghị",
                            "Nội dung ý kiến, kiến nghị của cử tri",
                            "Nội dung kiến nghị của cử tri",
                            "Ý kiến, kiến nghị",
                            "Ý kiến, kiến nghị của cử tri",
                            "Kiến nghị của cử tri",
                            "Kiến nghị"),
                    Column.optional("kind", "Loại", "Loại kiến nghị", "Type"),
                    Column.optional("field", "Lĩnh vực", "Lĩnh vực kiến nghị", "Ngành, lĩnh vực"),
                    Column.optional(
                            "level", "Thẩm quyền", "Thẩm quyền giải quyết", "Cấp thẩm quyền", "Cấp", "Jurisdiction"),
                    Column.optional("round", "Đợt tiếp xúc", "Đợt TXCT", "Đợt", "Đợt tiếp xúc cử tri"),
                    Column.optional(
                            "group",
                            "Tổ đại biểu, đơn vị tổng hợp",
                            "Tổ đại biểu",
                            "Đơn vị tổng hợp",
                            "Tổ",
                            "Tổ đại biểu HĐND",
                            "Deputy group"),
                    Column.optional(
                            "place",
                            "Nơi tiếp xúc",
                            "Địa bàn",
                            "Địa điểm",
                            "Địa điểm tiếp xúc",
                            "Địa bàn/Nơi tiếp xúc"),
                    Column.optional(
                            "meeting", "Cuộc tiếp xúc", "Hội nghị tiếp xúc", "Cuộc tiếp xúc cử tri", "Điểm tiếp xúc"),
                    Column.optional("received_on", "Ngày tiếp nhận", "Ngày nhận", "Ngày tiếp xúc", "Received"),
                    Column.optional(
                            "voter_name",
                            "Họ tên cử tri",
                            "Họ và tên cử tri",
                            "Tên cử tri",
                            "Cử tri",
                            "Họ tên",
                            "Voter"),
                    Column.optional(
                            "voter_contact",
                            "Liên hệ",
                            "Liên hệ cử tri",
                            "Địa chỉ cử tri",
                            "Số điện thoại",
                            "Điện thoại",
                            "Contact")));

    static final TableForm ASSIGNMENTS = new TableForm(
            null,
            List.of(
                    Column.required(
                            "reference", "Số TT", "STT", "Số thứ tự", "TT", "Mã", "Mã kiến nghị", "Mã số", "No", "Ref"),
                    Column.required(
                            "lead_agency",
                            "Cơ quan chủ trì",
                            "Đơn vị chủ trì",
                            "Cơ quan, đơn vị chủ trì",
                            "Cơ quan chủ trì giải quyết",
                            "Chủ trì",
                            "Lead"),
                    Column.optional(
                            "coordinating_agencies",
                            "Cơ quan phối hợp",
                            "Đơn vị phối hợp",
                            "Cơ quan, đơn vị phối hợp",
                            "Phối hợp",
                            "Coordinating"),
                    Column.optional(
                            "assigned_on",
                            "Ngày giao",
                            "Ngày phân công",
                            "Ngày giao việc",
                            "Ngày văn bản giao",
                            "Ngày văn bản",
                            "Assigned"),
                    Column.optional(
                            "document_number",
                            "Số văn bản",
                            "Số, ký hiệu",
                            "Số ký hiệu văn bản",
                            "Số hiệu văn bản",
                            "Số văn bản giao",
                            "Số, ký hiệu văn bản giao",
                            "Văn bản giao"),
                    Column.optional("due_on", "Hạn trả lời", "Thời hạn", "Thời hạn trả lời", "Hạn", "Due")));

    static final TableForm ANSWERS = new TableForm(
            null,
            List.of(
                    Column.required(
                            "reference", "Số TT", "STT", "Số thứ tự", "TT", "Mã", "Mã kiến nghị", "Mã số", "No", "Ref"),
                    Column.required(
                            "agency",
                            "Cơ quan trả lời",
                            "Đơn vị trả lời",
                            "Cơ quan",
                            "Cơ quan giải quyết",
                            "Cơ quan, đơn vị",
                            "Cơ quan, đơn vị trả lời",
                            "Đơn vị"),
                    Column.required(
                            "document_number",
                            "Số văn bản",
                            "Số, ký hiệu",
                            "Số ký hiệu văn bản",
                            "Số hiệu văn bản",
                            "Số văn bản trả lời",
                            "Số, ký hiệu văn bản trả lời",
                            "Văn bản trả lời"),
                    Column.required(
                            "document_date",
                            "Ngày văn bản",
                            "Ngày, tháng văn bản",
                            "Ngày văn bản trả lời",
                            "Ngày, tháng văn bản trả lời",
                            "Ngày, tháng, năm văn bản",
                            "Ngày trả lời",
                            "Ngày ban hành"),
                    Column.optional("signer", "Người ký", "Signed by"),
                    Column.required("outcome", "Kết quả", "Kết quả giải quyết", "Kết quả trả lời", "Result"),
                    Column.required(
                            "summary",
                            "Nội dung trả lời",
                            "Tóm tắt nội dung trả lời",
                            "Tóm tắt",
                            "Tóm tắt trả lời",
                            "Nội dung"),
                    Column.optional(
                            "promised_on",
                            "Thời hạn hoàn thành",
                            "Hạn hoàn thành",
                            "Thời gian hoàn thành",
                            "Lộ trình",
                            "Promised"),
                    Column.optional("reason", "Lý do", "Nguyên nhân", "Lí do")));

    /** What is longer is a text, or a whole file in one line, and would take long to compare. */
    private static final int LONGEST = 500;

    /** Notes on how to fill in a column. */
    private static final Pattern NOTE = Pattern.compile("\\([^()]*\\)");

    private final @Nullable String section;
    private final List<Column> columns;
    private final Map<String, Column> byHeading = new HashMap<>();

    /**
     * @param section the column that a line above several rows can stand for; null if none can
     */
    private TableForm(@Nullable String section, List<Column> columns) {
        this.section = section;
        this.columns = columns;
        for (Column column : columns) {
            byHeading.put(Folding.fold(column.name()), column);
            column.headings().forEach(heading -> byHeading.put(Folding.fold(heading), column));
        }
    }

    static TableForm of(TableKind kind) {
        return switch (kind) {
            case PETITIONS -> PETITIONS;
            case ASSIGNMENTS -> ASSIGNMENTS;
            case ANSWERS -> ANSWERS;
        };
    }

    /** Returns the column that a heading means; notes in parentheses do not matter. */
    Optional<Column> named(String heading) {
        if (heading.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.ofNullable(byHeading.get(Folding.fold(heading)))
                .or(() -> Optional.ofNullable(
                        byHeading.get(Folding.fold(NOTE.matcher(heading).replaceAll(" ")))));
    }

    /** Returns the column that a line above several rows can stand for, or null. */
    @Nullable String section() {
        return section;
    }

    List<Column> columns() {
        return columns;
    }

    String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
