package vn.kiennghi.standalone.crawl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kiennghi.standalone.crawl.HtmlPage.Form;
import vn.kiennghi.standalone.crawl.Reader.Answer;

/** Forms that are sent as they are shown, empty, and with values that no browser would send. */
final class SentForms {
    private static final String TOKEN = "_csrf";
    private static final int LONG = 30_000;
    private static final int MANY = 600;

    /** What stands nowhere in the system, stands elsewhere, has another form, or is nothing at all. */
    private static final List<String> ODD = List.of(
            "a".repeat(26),
            "khong-co",
            "khong-co.99",
            EveryKindOfCase.LATER_OF_FORMER,
            EveryKindOfCase.id(EveryKindOfCase.OF_COMMUNE, "T-5"),
            EveryKindOfCase.id(EveryKindOfCase.FORMER, "T-5"),
            "NONSENSE",
            "31/02/2026",
            "01/01/9999",
            "2026-13-01T",
            " ",
            "-1",
            "99999999999999999999",
            "/",
            ",",
            "😀 \u0000 \u202e ${7*7} <script>",
            "x".repeat(LONG));

    private final List<String> faults = new ArrayList<>();
    private final Set<String> sent = new HashSet<>();
    private final Set<String> refused = new TreeSet<>();
    private int turn;

    /** Returns what is wrong with the answers. */
    List<String> faults() {
        return faults;
    }

    /** Returns the addresses of the forms that were refused where they stand. */
    Set<String> refused() {
        return refused;
    }

    /** Sends a form in every way that is not known of its shape yet; what it shows was done by somebody before. */
    void send(Reader reader, Form form, String shape) {
        answered(reader, form, "as shown", true);
        if (!sent.add(shape)) {
            return;
        }
        answered(reader, all(form, List.of("")), "empty", true);
        answered(reader, all(form, List.of()), "without entries", false);
        for (String entry : form.entries().keySet()) {
            if (!entry.equals(TOKEN)) {
                String odd = ODD.get(turn++ % ODD.size());
                answered(reader, form.with(entry, odd), entry + "=" + odd.substring(0, Math.min(30, odd.length())), false);
            }
        }
        IntStream.range(0, 3).forEach(round -> {
            String odd = ODD.get(turn++ % ODD.size());
            answered(reader, all(form, List.of(odd)), "all " + odd.substring(0, Math.min(30, odd.length())), false);
        });
        answered(reader, all(form, ODD.subList(0, 5)), "repeated", false);
        Stream.of("petitionIds", "petitions", "shown")
                .filter(form.entries()::containsKey)
                .forEach(entry -> answered(
                        reader,
                        form.with(entry, Collections.nCopies(MANY, "a".repeat(26)).toArray(String[]::new)),
                        "many",
                        false));
    }

    private static Form all(Form form, List<String> values) {
        Map<String, List<String>> entries = new HashMap<>();
        form.entries().forEach((name, before) -> entries.put(name, name.equals(TOKEN) ? before : values));
        return new Form(form.action(), entries, form.multipart());
    }

    private void answered(Reader reader, Form form, String how, boolean shown) {
        Answer answer = reader.send(form);
        String what = reader.name() + ": " + form.action() + " " + how;
        if (answer.status() >= 500) {
            faults.add(what + " is " + answer.status());
        } else if (answer.status() >= 400) {
            HtmlPage page = answer.page();
            if (page.holds(RefusalInView.LINE)) {
                refused.add(form.action());
                RefusalInView.missing(page).forEach(missing -> faults.add(what + ": " + missing));
            } else if (!RefusalInView.isErrorPage(page) || (shown && answer.status() != 403)) {
                faults.add(what + " is " + answer.status() + " on " + page.title());
            }
        }
    }
}
