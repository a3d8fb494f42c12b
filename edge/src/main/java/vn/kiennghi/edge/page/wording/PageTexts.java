package vn.kiennghi.edge.page.wording;

import java.util.List;

/** Where the texts of the pages stand: one bundle for each area, each in every language. */
public final class PageTexts {
    /** Base names of the bundles. A key stands in one of them only. */
    public static final List<String> BUNDLES = List.of(
            "messages/pages",
            "messages/forms",
            "messages/council",
            "messages/imports",
            "messages/action",
            "messages/desk",
            "messages/transfer",
            "messages/similar",
            "messages/letters",
            "messages/security-log");

    private PageTexts() {}
}
