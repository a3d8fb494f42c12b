package vn.kiennghi.edge.administration.securitylog;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.catalogue.Councils;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.page.wording.WrittenDay;
import vn.kiennghi.edge.platform.text.Texts;
import vn.kiennghi.edge.securitylog.LogPage;
import vn.kiennghi.edge.securitylog.LogPlace;
import vn.kiennghi.edge.securitylog.SecurityEventKind;
import vn.kiennghi.edge.securitylog.reading.LogReader;
import vn.kiennghi.edge.securitylog.reading.LogRequest;
import vn.kiennghi.edge.securitylog.reading.SecurityLogReading;

/** Shows administrators and auditors the security log, page by page. */
@Controller
class SecurityLogPage {
    private static final String ADDRESS = "/security-log";

    private final SecurityLogReading reading;
    private final EntryWords entryWords;
    private final Councils councils;

    SecurityLogPage(SecurityLogReading reading, EntryWords entryWords, Councils councils) {
        this.reading = reading;
        this.entryWords = entryWords;
        this.councils = councils;
    }

    @GetMapping(ADDRESS)
    String show(
            HttpServletResponse response,
            @RequestParam @Nullable String account,
            @RequestParam @Nullable SecurityEventKind kind,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor,
            PageContext page) {
        LogReader reader = readerOr403(page.user());
        WrittenDay first = WrittenDay.of(from);
        WrittenDay last = WrittenDay.of(to);
        page.show("account", account);
        page.show("from", first);
        page.show("to", last);
        page.show("scope", scope(reader));
        if (first.isWrong() || last.isWrong()) {
            // The form says what is wrong with the day; nothing is asked.
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            page.show("kinds", kinds(kind, page.words()));
            page.show("lines", List.of());
            return "security-log";
        }
        LogRequest asked = new LogRequest(
                Texts.normalised(account), kind, first.day(), last.day(), placeOr400(cursor), sizeOr400(limit));
        LogPage found = reading.page(asked, reader);
        page.show("kinds", kinds(asked.kind(), page.words()));
        page.show(
                "lines",
                found.items().stream()
                        .map(entry -> entryWords.line(entry, reader, page.words()))
                        .toList());
        page.show("matching", found.matching());
        page.show("first", asked.cursor() == null ? null : address(asked, null));
        page.show(
                "next",
                found.next() == null ? null : address(asked, found.next().text()));
        page.show(
                "filtered",
                Stream.of(asked.account(), asked.kind(), asked.from(), asked.to())
                        .anyMatch(Objects::nonNull));
        return "security-log";
    }

    private static @Nullable LogPlace placeOr400(@Nullable String cursor) {
        return cursor == null || cursor.isBlank()
                ? null
                : LogPlace.parse(cursor).orElseThrow(PageRefused::malformed);
    }

    private static int sizeOr400(@Nullable Integer limit) {
        if (limit != null && (limit < 1 || limit > LogRequest.LARGEST_PAGE)) {
            throw PageRefused.malformed();
        }
        return limit == null ? LogRequest.DEFAULT_LIMIT : limit;
    }

    private static List<Choice> kinds(@Nullable SecurityEventKind chosen, Words words) {
        return Choice.of(SecurityEventKind.class, "securityLog.kind", chosen, words);
    }

    /** Returns the names of the councils to which the reader is bound; none where he reads everything. */
    private List<String> scope(LogReader reader) {
        return reader.councils() == null
                ? List.of()
                : new TreeSet<>(reader.councils())
                        .stream()
                                .map(id -> councils.council(id)
                                        .map(CouncilView::name)
                                        .orElse(id))
                                .toList();
    }

    private static String address(LogRequest asked, @Nullable String cursor) {
        Map<String, String> said = new TreeMap<>();
        put(said, "account", asked.account());
        put(said, "kind", asked.kind());
        put(said, "from", asked.from());
        put(said, "to", asked.to());
        put(said, "limit", asked.limit() == LogRequest.DEFAULT_LIMIT ? null : asked.limit());
        put(said, "cursor", cursor);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(ADDRESS);
        said.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(said).toUriString();
    }

    private static void put(Map<String, String> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value.toString());
        }
    }

    /** Returns what the user may read of the log. */
    static LogReader readerOr403(SignedIn user) {
        return LogReader.of(user).orElseThrow(PageRefused::forbidden);
    }
}
