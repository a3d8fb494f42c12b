package vn.kiennghi.edge.desk.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.catalogue.TermOfCouncil;
import vn.kiennghi.edge.page.catalogue.Terms;

/** Shows what waits, council by council. */
@Controller
class DeskPage {
    /** Whoever works for more councils picks one. */
    private static final int MOST_COUNCILS = 3;

    private final Terms terms;
    private final Desk desk;
    private final Clock clock;

    DeskPage(Terms terms, Desk desk, Clock clock) {
        this.terms = terms;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/desk")
    String show(@RequestParam(required = false) @Nullable String termId, PageContext page) {
        LocalDate today = LocalDate.now(clock);
        List<TermOfCouncil> readable = terms.readableBy(page.user());
        List<TermOfCouncil> shown = termId == null || termId.isBlank()
                ? mostFitting(readable, today)
                : List.of(terms.require(termId, page.user()));
        page.show("today", page.words().day(today));
        page.show("withoutRole", page.user().grants().isEmpty());
        page.show("administrator", page.user().has(Role.ADMIN));
        page.show(
                "terms",
                Choice.among(
                        readable,
                        TermOfCouncil::id,
                        term -> term.fullyNamed(page.words()),
                        shown.isEmpty() ? null : shown.getFirst().id()));
        page.show(
                "sections",
                shown.stream()
                        .map(term -> desk.section(term, page.user(), today, page.words()))
                        .toList());
        return "desk";
    }

    private static List<TermOfCouncil> mostFitting(List<TermOfCouncil> readable, LocalDate today) {
        Map<String, List<TermOfCouncil>> councils = new LinkedHashMap<>();
        readable.forEach(term -> councils.computeIfAbsent(term.council().id(), council -> new ArrayList<>())
                .add(term));
        return councils.values().stream()
                .flatMap(ofCouncil ->
                        Terms.mostFitting(ofCouncil, today).map(Stream::of).orElseGet(Stream::empty))
                .limit(MOST_COUNCILS)
                .toList();
    }
}
