package vn.kiennghi.edge.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.api.resolution.Figures;
import vn.kiennghi.api.resolution.Resolution;
import vn.kiennghi.edge.figures.link.Counted;
import vn.kiennghi.edge.figures.link.RowNames;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.catalogue.Sessions;
import vn.kiennghi.edge.page.catalogue.TermOfCouncil;
import vn.kiennghi.edge.page.wording.WrittenDay;

/**
 * Makes the view of the page from what the read side answered.
 *
 * @param total the total of what is asked for
 */
record FiguresViews(TermOfCouncil of, FiguresRequest request, Counted total, RowNames names) {

    private static final Figures NONE = new Figures(Map.of(), 0, 0, Map.of(), Map.of(), 0, 0, Map.of());

    FiguresView view(List<TermOfCouncil> terms, Resolution counted, Map<Dimension, Resolution> broken) {
        FiguresRow row = row(names.words().say("figures.total"), counted.total(), total);
        return view(
                counted.definition().councilName(),
                terms,
                new FiguresShown(
                        row,
                        Outcome.CLAIMS,
                        broken.entrySet().stream()
                                .map(entry -> breakdown(entry.getKey(), entry.getValue()))
                                .toList(),
                        counted.definition(),
                        RoundingInWords.of(counted.definition().rounding(), names.words())));
    }

    /** Returns the page without numbers, for whoever typed a day that cannot be read. */
    FiguresView viewOfForm(List<TermOfCouncil> terms) {
        return view(of.council().name(), terms, null);
    }

    private FiguresView view(String councilName, List<TermOfCouncil> terms, @Nullable FiguresShown shown) {
        WrittenDay asOf = request.until();
        return new FiguresView(
                of.id(),
                councilName,
                names.words().label("level", of.council().level()),
                of.named(names.words()),
                request.session() == null ? null : named(request.session()),
                otherTerms(terms),
                FiguresForm.of(names, request, asOf.isWrong() ? asOf : new WrittenDay(asOf.text(), total.asOf())),
                shown);
    }

    private List<Choice> otherTerms(List<TermOfCouncil> terms) {
        return terms.stream()
                .filter(entry -> !entry.id().equals(of.id()))
                .map(entry -> new Choice("/terms/" + entry.id() + "/figures", entry.fullyNamed(names.words()), false))
                .toList();
    }

    private Breakdown breakdown(Dimension dimension, Resolution counted) {
        boolean sessions = dimension == Dimension.SESSION;
        FiguresRow sum = sessions
                ? row(names.words().say("figures.wholeTerm"), counted.total(), total.ofWholeTerm())
                        .leadingTo(request.addressFor(null, of.id()), request.session() == null)
                : row(names.words().say("figures.total"), counted.total(), total);
        return new Breakdown(
                dimension.key(),
                names.words().say("figures.tableBy." + dimension),
                names.heading(dimension),
                names.words().say(sessions ? "figures.caption.sessions" : "figures.caption"),
                sessions ? sessions(counted) : rows(dimension, counted),
                sum);
    }

    /** Every session of the term has its row, even while it has no petition. */
    private List<FiguresRow> sessions(Resolution counted) {
        Map<String, Figures> bySession = counted.rows().stream()
                .collect(Collectors.toMap(
                        figures -> String.valueOf(figures.key().get(Dimension.SESSION.key())), Function.identity()));
        return of.term().sessions().stream()
                .map(session -> session(session, bySession.get(Integer.toString(session.number()))))
                .toList();
    }

    private FiguresRow session(SessionView session, @Nullable Figures figures) {
        return row(
                        Sessions.named(session, names.words()),
                        figures == null ? NONE : figures,
                        total.ofWholeTerm().row(Dimension.SESSION, Integer.toString(session.number())))
                .leadingTo(
                        request.addressFor(session.number(), of.id()),
                        request.session() != null && request.session() == session.number());
    }

    private List<FiguresRow> rows(Dimension dimension, Resolution counted) {
        Comparator<@Nullable String> order = names.order(dimension);
        return counted.rows().stream()
                .sorted((one, other) -> order.compare(
                        one.key().get(dimension.key()), other.key().get(dimension.key())))
                .map(figures -> {
                    String value = figures.key().get(dimension.key());
                    return row(names.name(dimension, value, total.unit()), figures, total.row(dimension, value));
                })
                .toList();
    }

    private FiguresRow row(String label, Figures figures, Counted counted) {
        return new FiguresRow(of.id(), label, null, false, figures, counted);
    }

    private String named(int session) {
        return of.term().sessions().stream()
                .filter(entry -> entry.number() == session)
                .findFirst()
                .map((SessionView entry) -> Sessions.named(entry, names.words()))
                .orElseThrow(PageRefused::notFound);
    }
}
