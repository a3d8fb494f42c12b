package vn.kiennghi.edge.page;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The forms of a page that explain the star of required entries. */
record StarLegends(String html) {
    private static final Pattern FORM = Pattern.compile("<form\\s.*?</form>", Pattern.DOTALL);
    private static final Pattern LEGEND = Pattern.compile("Mục có dấu \\* là bắt buộc|Entries marked \\* are required");
    private static final String STAR = "class=\"must\"";

    /** Returns the forms that explain a star which none of their entries bears; the page itself where it does so outside of forms. */
    List<String> withoutStar() {
        List<String> forms = FORM.matcher(html)
                .results()
                .map(MatchResult::group)
                .filter(form -> LEGEND.matcher(form).find() && !form.contains(STAR))
                .toList();
        return LEGEND.matcher(html).find() && !html.contains(STAR) ? List.of(html) : forms;
    }
}
