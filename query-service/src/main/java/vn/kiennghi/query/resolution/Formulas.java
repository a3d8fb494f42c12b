package vn.kiennghi.query.resolution;

import java.util.LinkedHashMap;
import java.util.Map;

/** The rates and what each divides by what, in the words of a report (R12). */
final class Formulas {
    static final String ANSWERED = "answered";
    static final String RESOLVED = "resolved";
    static final String CONFIRMED = "confirmed";
    static final String ON_TIME = "onTime";

    private Formulas() {}

    /** Returns each rate's numerator and denominator as a Vietnamese sentence, in the order of the rates. */
    static Map<String, String> inWords() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(
                ANSWERED,
                "Tỷ lệ trả lời: tử số là số kiến nghị đã có văn bản trả lời; mẫu số là số kiến nghị đã chuyển đến Ủy ban"
                        + " nhân dân cùng cấp.");
        words.put(
                RESOLVED,
                "Tỷ lệ giải quyết xong: tử số là số kiến nghị được báo cáo đã giải quyết xong và không bị Hội đồng nhân dân"
                        + " bác; mẫu số là tổng số kiến nghị được tính.");
        words.put(
                CONFIRMED,
                "Tỷ lệ được xác nhận: tử số là số kiến nghị mà Hội đồng nhân dân đã xác nhận kết quả giải quyết; mẫu số là"
                        + " tổng số kiến nghị được tính.");
        words.put(
                ON_TIME,
                "Tỷ lệ đúng hạn: tử số là số kiến nghị được trả lời chậm nhất vào hạn đầu tiên; mẫu số là số kiến nghị có hạn"
                        + " đầu tiên trước ngày chốt số liệu.");
        return words;
    }
}
