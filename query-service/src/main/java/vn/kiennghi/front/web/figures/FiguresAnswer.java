package vn.kiennghi.front.web.figures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.CouncilView.FieldView;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.api.resolution.Figures;
import vn.kiennghi.api.resolution.Resolution;
import vn.kiennghi.front.web.reading.Choice;
import vn.kiennghi.front.web.reading.PageRefused;
import vn.kiennghi.front.web.reading.Sessions;
import vn.kiennghi.front.web.reading.TermOfCouncil;
import vn.kiennghi.front.web.register.RegisterLink;
import vn.kiennghi.front.web.text.Words;

/** Makes the view of the page from what the read side answered. */
record FiguresAnswer(TermOfCouncil of, FiguresRequest request, Resolution bySession, Resolution byField, Words words) {

    private static final List<Outcome> COLUMNS = List.of(
            Outcome.RESOLVED,
            Outcome.IN_PROGRESS,
            Outcome.WILL_RESOLVE,
            Outcome.EXPLAINED,
            Outcome.NOT_RESOLVED,
            Outcome.REFUSED);

    private static final Figures NONE = new Figures(Map.of(), 0, 0, Map.of(), Map.of(), 0, 0, Map.of());

    FiguresView view(List<TermOfCouncil> terms, LocalDate today) {
        LocalDate asOf = request.asOfOr(today);
        return new FiguresView(
                of.id(),
                byField.definition().councilName(),
                words.label("level", of.council().level()),
                of.named(words),
                request.session() == null ? null : named(request.session()),
                otherTerms(terms),
                FiguresForm.of(of.term(), request, asOf, words),
                FiguresRow.of(words.say("figures.total"), byField.total(), chosen()),
                COLUMNS,
                sessions(),
                FiguresRow.of(words.say("figures.wholeTerm"), bySession.total(), link())
                        .leadingTo(request.addressFor(null, of.id()), request.session() == null),
                fields(),
                byField.definition(),
                RoundingInWords.of(byField.definition().rounding(), words),
                chosen().address(),
                asOf.equals(today) ? null : asOf);
    }

    private List<Choice> otherTerms(List<TermOfCouncil> terms) {
        return terms.stream()
                .filter(entry -> !entry.id().equals(of.id()))
                .map(entry -> new Choice("/terms/" + entry.id() + "/figures", entry.fullyNamed(words), false))
                .toList();
    }

    /** Every session of the term has its row, even while it has no petition. */
    private List<FiguresRow> sessions() {
        Map<String, Figures> counted = bySession.rows().stream()
                .collect(Collectors.toMap(
                        figures -> String.valueOf(figures.key().get(Dimension.SESSION.key())), Function.identity()));
        return of.term().sessions().stream()
                .map(session -> sessionRow(session, counted.get(Integer.toString(session.number()))))
                .toList();
    }

    private FiguresRow sessionRow(SessionView session, @Nullable Figures figures) {
        return FiguresRow.of(
                        Sessions.named(session, words),
                        figures == null ? NONE : figures,
                        link().with("sessionId", session.id()))
                .leadingTo(
                        request.addressFor(session.number(), of.id()),
                        request.session() != null && request.session() == session.number());
    }

    /** In the order of the council's catalogue, as in its reports; what has no field comes last. */
    private List<FiguresRow> fields() {
        Map<String, FieldView> catalogue = of.council().fields().stream()
                .collect(Collectors.toMap(FieldView::id, Function.identity(), (first, second) -> first));
        List<String> order = of.council().fields().stream().map(FieldView::id).toList();
        return byField.rows().stream()
                .map(figures -> new Keyed(figures.key().get(Dimension.FIELD.key()), figures))
                .sorted(Comparator.comparingInt(row -> row.placeIn(order)))
                .map(row -> fieldRow(row, catalogue))
                .toList();
    }

    private FiguresRow fieldRow(Keyed row, Map<String, FieldView> catalogue) {
        String field = row.key();
        if (field == null) {
            return FiguresRow.of(words.say("figures.withoutField"), row.figures(), null);
        }
        FieldView known = catalogue.get(field);
        return FiguresRow.of(known == null ? field : known.name(), row.figures(), chosen().with("field", field));
    }

    private String named(int session) {
        return of.term().sessions().stream()
                .filter(entry -> entry.number() == session)
                .findFirst()
                .map((SessionView entry) -> Sessions.named(entry, words))
                .orElseThrow(PageRefused::notFound);
    }

    /** The register can be filtered by level, not by what was handed over. */
    private RegisterLink link() {
        return RegisterLink.ofTerm(of.id())
                .with("kind", request.kind())
                .with(
                        "level",
                        request.scopeOrUsual() == CountScope.OWN_LEVEL
                                ? of.council().level()
                                : null);
    }

    private RegisterLink chosen() {
        return request.session() == null ? link() : link().with("sessionId", of.id() + "." + request.session());
    }

    private record Keyed(@Nullable String key, Figures figures) {
        int placeIn(List<String> order) {
            if (key == null) {
                return Integer.MAX_VALUE;
            }
            int place = order.indexOf(key);
            return place < 0 ? order.size() : place;
        }
    }
}
