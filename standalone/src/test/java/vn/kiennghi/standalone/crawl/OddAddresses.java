package vn.kiennghi.standalone.crawl;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.kiennghi.standalone.crawl.Reader.Answer;

/** Addresses with parts that no page would put into them. */
final class OddAddresses {
    private static final List<String> ODD = List.of(
            "a".repeat(26),
            "khong-co.99",
            "NONSENSE",
            "31/02/2026",
            "",
            " ",
            ",",
            ",,NONSENSE",
            "-1",
            "99999999999999999999",
            "${7*7}");

    private final Reader reader;
    private final List<String> faults = new ArrayList<>();

    OddAddresses(Reader reader) {
        this.reader = reader;
    }

    /** Returns what is wrong with the answers. */
    List<String> faults() {
        return faults;
    }

    /** Asks for the address with odd values in its question and, one by one, in the parts of its path. */
    void visit(String address) {
        String[] parts = address.split("\\?", 2);
        if (parts.length == 2) {
            ODD.forEach(odd -> ask(parts[0] + "?"
                    + Arrays.stream(parts[1].split("&"))
                            .map(pair -> pair.replaceFirst("=.*", "") + "=" + encoded(odd))
                            .collect(Collectors.joining("&"))));
            return;
        }
        String[] path = address.split("/");
        IntStream.range(2, path.length)
                .forEach(place -> List.of("a".repeat(26), "khong-co", "~", "31-02", "99999999999")
                        .forEach(odd -> ask(IntStream.range(0, path.length)
                                .mapToObj(at -> at == place ? odd : path[at])
                                .collect(Collectors.joining("/")))));
    }

    private void ask(String address) {
        Answer answer = reader.get(address);
        if (answer.status() >= 500) {
            faults.add(address + " is " + answer.status());
        } else if (answer.status() >= 400 && !RefusalInView.isErrorPage(answer.page())) {
            faults.add(
                    address + " is " + answer.status() + " on " + answer.page().title());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
