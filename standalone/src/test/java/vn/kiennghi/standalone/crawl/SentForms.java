package vn.kiennghi.standalone.crawl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
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

    private static final List<String> LISTS = List.of("petitionIds", "petitions", "shown");
    private static final String TABLE =
            "reference,content,field,level,received_on\nX-1,Đề nghị mở đường,giao-thong,PROVINCE,2022-07-18\n";

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

    /** Sends a form in every way that is not tried yet, and those of the pages to which it leads. */
    void send(Reader reader, Form form) {
        Deque<Form> open = new ArrayDeque<>(List.of(form));
        while (!open.isEmpty()) {
            Form next = Person.onVictim(open.remove());
            // Ending others' visits would end the readers' own.
            if (!next.action().startsWith("/sign-") && !next.action().startsWith("/account/visits/")) {
                tried(reader, next).stream()
                        .filter(found -> !sent.contains(found.shape()))
                        .forEach(open::add);
            }
        }
    }

    private List<Form> tried(Reader reader, Form form) {
        List<Form> found = new ArrayList<>();
        if (!sent.add(form.shape())) {
            return found;
        }
        if (reader.send(visible(form, List.of(""))).status() == 403) {
            // It is somebody else's to send, who is still asked.
            sent.remove(form.shape());
            return found;
        }
        natural(reader, visible(form, List.of("")), "empty");
        answered(reader, visible(form, List.of()), "without entries", true);
        form.kindsOf(visible(form)).forEach(entry -> {
            String odd = odd();
            answered(reader, form.with(entry, odd), entry + "=" + told(odd), true);
        });
        form.kindsOf(form.hidden()).stream()
                .filter(entry -> !entry.equals(TOKEN))
                .forEach(entry -> {
                    String odd = odd();
                    answered(reader, form.with(entry, odd), entry + "=" + told(odd), false);
                });
        IntStream.range(0, 3).forEach(round -> {
            String odd = odd();
            answered(reader, all(form, List.of(odd)), "all " + told(odd), false);
        });
        answered(reader, all(form, ODD.subList(0, 5)), "repeated", false);
        LISTS.stream()
                .filter(entry ->
                        form.entries().containsKey(entry) || form.boxes().containsKey(entry))
                .forEach(entry -> answered(
                        reader,
                        form.with(
                                entry, Collections.nCopies(MANY, "a".repeat(26)).toArray(String[]::new)),
                        "many",
                        false));
        if (form.multipart()) {
            found.addAll(natural(reader, form.with("file", TABLE), "a table"));
        }
        found.addAll(natural(reader, form, "as shown"));
        if (!form.boxes().isEmpty()) {
            found.addAll(natural(reader, form.checked(), "all boxes checked"));
        }
        return found;
    }

    private String odd() {
        return ODD.get(turn++ % ODD.size());
    }

    private static String told(String odd) {
        return odd.substring(0, Math.min(30, odd.length()));
    }

    private static List<String> visible(Form form) {
        return form.entries().keySet().stream()
                .filter(entry -> !form.hidden().contains(entry))
                .toList();
    }

    private static Form visible(Form form, List<String> values) {
        Map<String, List<String>> entries = new HashMap<>(form.entries());
        visible(form).forEach(entry -> entries.put(entry, values));
        return form.filled(entries);
    }

    private static Form all(Form form, List<String> values) {
        Map<String, List<String>> entries = new HashMap<>();
        form.entries().forEach((name, before) -> entries.put(name, name.equals(TOKEN) ? before : values));
        return form.filled(entries);
    }

    /** Sends what somebody could send with a browser: what is refused is refused in the form. Returns the forms he is led to. */
    private List<Form> natural(Reader reader, Form form, String how) {
        Answer answer = answered(reader, form, how, true);
        boolean shown = answer.isPage() && answer.status() != 403;
        if (shown && answer.status() >= 400 && !answer.page().holds(RefusalInView.LINE)) {
            faults.add(
                    reader.name() + ": " + form.action() + " " + how + " is " + answer.status() + " outside its form");
        }
        return shown ? answer.page().forms() : List.of();
    }

    private Answer answered(Reader reader, Form form, String how, boolean untouched) {
        Answer answer = reader.send(form);
        String what = reader.name() + ": " + form.action() + " " + how;
        if (answer.status() >= 500) {
            faults.add(what + " is " + answer.status());
        } else if (answer.isPage()) {
            HtmlPage page = answer.page();
            if (page.holds(RefusalInView.LINE)) {
                refused.add(form.action());
                // Whoever changes what the page hides is told so, and is not led to what nobody sees.
                (untouched ? RefusalInView.missing(page) : RefusalInView.unsaid(page))
                        .forEach(missing -> faults.add(what + ": " + missing));
            } else if (answer.status() >= 400 && !RefusalInView.isErrorPage(page)) {
                faults.add(what + " is " + answer.status() + " on " + page.title());
            }
        }
        return answer;
    }
}
