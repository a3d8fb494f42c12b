package vn.kiennghi.standalone.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a page must show that was asked for something and did not do it. */
final class RefusalInView {
    /** Id of the line at the top of the page. */
    static final String LINE = "refusal";

    private static final String ANCHOR = "nothing is at ";
    private static final String TITLE = "Chưa thực hiện được – ";
    /** How the titles of the pages begin that stand for themselves: nothing of the page asked for is there. */
    private static final List<String> OF_ERRORS = List.of(
            "Địa chỉ chưa đúng", "Không có quyền xem", "Không tìm thấy trang", "Chưa thực hiện được – Kiến Nghị");

    private RefusalInView() {}

    /** Returns whether the page is one that says no more than that something is wrong. */
    static boolean isErrorPage(HtmlPage page) {
        return !page.holds(LINE) && OF_ERRORS.stream().anyMatch(page.title()::startsWith);
    }

    /** Returns what is missing of title, line and anchors; empty where the refusal is in view. */
    static List<String> missing(HtmlPage page) {
        List<String> missing = new ArrayList<>();
        if (!page.title().startsWith(TITLE)) {
            missing.add("the title is " + page.title());
        }
        if (!page.holds(LINE) || !page.hasRole(LINE, "alert")) {
            missing.add("there is no line at the top");
        }
        List<String> anchors = page.linksIn(LINE);
        Stream.concat(
                        anchors.stream(),
                        anchors.stream()
                                .skip(Math.max(0, anchors.size() - 1))
                                .flatMap(last -> page.linksIn(last.substring(1)).stream()
                                        .filter(anchor -> anchor.startsWith("#"))))
                .filter(anchor -> !page.holds(anchor.substring(1)))
                .forEach(anchor -> missing.add(ANCHOR + anchor));
        return missing;
    }

    /** Returns what is missing of title and line. */
    static List<String> unsaid(HtmlPage page) {
        return missing(page).stream()
                .filter(missing -> !missing.startsWith(ANCHOR))
                .toList();
    }
}
