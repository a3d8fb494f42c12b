package vn.kiennghi.edge.desk.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.kiennghi.api.council.CouncilTermCommand.DefineSession;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.catalogue.Sessions;
import vn.kiennghi.edge.page.catalogue.TermOfCouncil;
import vn.kiennghi.edge.page.catalogue.Terms;
import vn.kiennghi.edge.page.wording.Words;

/** The first step of an import: which session, which table. */
@Controller
class ImportsPage {
    private final Terms terms;
    private final Permissions permissions;
    private final Clock clock;

    ImportsPage(Terms terms, Permissions permissions, Clock clock) {
        this.terms = terms;
        this.permissions = permissions;
        this.clock = clock;
    }

    /**
     * The sessions of a council that can be chosen.
     *
     * @param kinds the tables that the user may import there
     * @param sessions the latest first
     */
    record Offer(String council, String term, List<ImportKind> kinds, List<SessionLine> sessions) {}

    /** A session. */
    record SessionLine(String id, String name, String opensOn) {}

    @GetMapping("/imports")
    String show(PageContext page) {
        if (Arrays.stream(ImportKind.values())
                .noneMatch(kind -> permissions.mayAnywhere(page.user(), kind.command()))) {
            throw PageRefused.forbidden();
        }
        Map<String, List<TermOfCouncil>> byCouncil = terms.readableBy(page.user()).stream()
                .filter(term -> !kinds(page.user(), term).isEmpty())
                .collect(Collectors.groupingBy(term -> term.council().id(), LinkedHashMap::new, Collectors.toList()));
        List<Offer> offers = byCouncil.values().stream()
                .flatMap(ofCouncil -> Terms.mostFitting(ofCouncil, LocalDate.now(clock)).stream())
                .map(term -> offer(page.user(), term, page.words()))
                .toList();
        page.show("offers", offers);
        page.show("mayDefine", permissions.mayAnywhere(page.user(), DefineSession.class));
        return "imports";
    }

    private List<ImportKind> kinds(SignedIn user, TermOfCouncil term) {
        return Arrays.stream(ImportKind.values())
                .filter(kind ->
                        permissions.may(user, kind.command(), term.council().id()))
                .toList();
    }

    private Offer offer(SignedIn user, TermOfCouncil term, Words words) {
        List<SessionLine> sessions = term.term().sessions().stream()
                .sorted(Comparator.comparing(SessionView::opensOn)
                        .thenComparing(SessionView::number)
                        .reversed())
                .map(session ->
                        new SessionLine(session.id(), Sessions.named(session, words), words.day(session.opensOn())))
                .toList();
        return new Offer(term.council().name(), term.named(words), kinds(user, term), sessions);
    }
}
