package vn.kiennghi.standalone.crawl;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.kiennghi.standalone.crawl.HtmlPage.Form;

/**
 * A walk over all pages by every link that they offer. Pages without a question are all visited; of those that differ by their
 * question alone, such as the register under other filters, a few of each shape.
 */
final class Crawl {
    private static final int OF_ONE_QUESTION = 2;
    private static final Pattern ID = Pattern.compile("/[a-z2-7]{26}(?=/|$)|/[0-9a-f]{26,40}(?=/|$)");
    private static final Pattern TEXT_MISSING = Pattern.compile("\\?\\?[\\w.]+_(vi|en)\\?\\?");

    private final Reader reader;
    private final int ofOneKind;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> shapes = new HashMap<>();
    private final Deque<Link> open = new ArrayDeque<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final Set<String> visited = new TreeSet<>();

    private record Link(String from, String address) {}

    /**
     * Begins nowhere yet.
     *
     * @param ofOneKind how many pages are seen that differ by an id alone
     */
    Crawl(Reader reader, int ofOneKind) {
        this.reader = reader;
        this.ofOneKind = ofOneKind;
    }

    /** Follows every link from the opening page on, also from addresses that no link leads to. */
    Crawl from(String... addresses) {
        Arrays.stream(addresses).forEach(address -> offer("(start)", address));
        while (!open.isEmpty()) {
            visit(open.remove());
        }
        return this;
    }

    /** Returns what is wrong, a sentence for each link that does not lead where it says. */
    List<String> faults() {
        return faults;
    }

    /** Returns the addresses of the pages that were seen. */
    Set<String> visited() {
        return visited;
    }

    /** Returns an address of each kind of page. */
    Collection<String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        visited.forEach(address -> kinds.putIfAbsent(shape(address), address));
        return kinds.values();
    }

    /** Returns the forms that were offered, one of each shape, by that. */
    Map<String, Form> forms() {
        return forms;
    }

    /** Returns who walked. */
    Reader reader() {
        return reader;
    }

    private void visit(Link link) {
        Reader.Answer answer = reader.get(link.address());
        if (answer.status() != 200) {
            faults.add(reader.name() + ": " + link.from() + " -> " + link.address() + " is " + answer.status());
            return;
        }
        visited.add(link.address());
        if (!answer.isPage()) {
            return;
        }
        if (TEXT_MISSING.matcher(answer.body()).find()) {
            faults.add(reader.name() + ": a text is missing on " + link.address());
        }
        HtmlPage page = answer.page();
        page.links().forEach(address -> offer(link.address(), resolved(answer.address(), address)));
        page.forms().forEach(form -> forms.putIfAbsent(form.shape(), form));
    }

    private void offer(String from, String address) {
        String target = address.contains("#") ? address.substring(0, address.indexOf('#')) : address;
        if (!target.startsWith("/") || target.contains("lang=") || !seen.add(target)) {
            return;
        }
        int most = target.contains("?") ? Math.min(OF_ONE_QUESTION, ofOneKind) : ofOneKind;
        if (shapes.merge(shape(target), 1, Integer::sum) > most) {
            return;
        }
        open.add(new Link(from, target));
    }

    private static String resolved(String page, String address) {
        return address.isEmpty() ? page : URI.create(page).resolve(address).toString();
    }

    /** The path without ids, and the names in the question; conditions and columns of figures are kept for they are kinds of pages. */
    private static String shape(String address) {
        String path = ID.matcher(address.replaceFirst("\\?.*", "")).replaceAll("/{id}");
        int question = address.indexOf('?');
        if (question < 0) {
            return path;
        }
        return Arrays.stream(address.substring(question + 1).split("&"))
                .map(pair -> pair.startsWith("condition=") ? pair : pair.replaceFirst("=.*", ""))
                .sorted()
                .collect(Collectors.joining("&", path + "?", ""));
    }
}
