package vn.kiennghi.edge.web.register;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilView.FieldView;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.api.petition.Condition;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.text.VietnameseOrder;
import vn.kiennghi.edge.web.reading.Catalogue;
import vn.kiennghi.edge.web.reading.Choice;
import vn.kiennghi.edge.web.reading.LevelChoices;
import vn.kiennghi.edge.web.reading.Sessions;
import vn.kiennghi.edge.web.reading.TermOfCouncil;
import vn.kiennghi.edge.web.text.Words;
import vn.kiennghi.edge.web.text.WrittenDay;

/**
 * The form above the register with what is chosen in it.
 *
 * @param conditions what can be wanted to be true of a petition; {@code countings}: how petitions are to be counted
 * @param sessions empty until a term is chosen; so fields, agencies and committees
 */
record RegisterForm(
        List<Choice> terms,
        List<Choice> sessions,
        List<Choice> stages,
        List<Choice> outcomes,
        List<Choice> verdicts,
        List<Choice> kinds,
        List<Choice> fields,
        List<Choice> agencies,
        List<Choice> levels,
        List<Choice> committees,
        List<Choice> rounds,
        List<Choice> orders,
        List<Choice> sizes,
        boolean flagged,
        boolean overdue,
        List<Choice> conditions,
        List<Choice> countings,
        WrittenDay dueBy,
        @Nullable String q) {

    private static final List<String> SIZES = List.of("20", "50", "100", "200");

    static RegisterForm of(
            RegisterRequest request,
            List<TermOfCouncil> terms,
            @Nullable TermOfCouncil chosen,
            @Nullable Catalogue catalogue,
            Words words) {
        return new RegisterForm(
                Choice.among(terms, TermOfCouncil::id, term -> term.fullyNamed(words), request.termId()),
                Choice.among(
                        chosen == null ? List.of() : chosen.term().sessions(),
                        SessionView::id,
                        session -> Sessions.named(session, words),
                        request.sessionId()),
                Choice.of(Stage.class, "stage", request.stage(), words),
                Choice.of(Outcome.class, "outcome", request.outcome(), words),
                Choice.of(Verdict.class, "verdict", request.verdict(), words),
                Choice.of(PetitionKind.class, "kind", request.kind(), words),
                Choice.among(
                        catalogue == null ? List.of() : catalogue.council().fields(),
                        FieldView::id,
                        FieldView::name,
                        request.field()),
                Choice.among(
                        catalogue == null ? List.of() : catalogue.agencies(),
                        AgencyView::id,
                        AgencyView::name,
                        request.agency()),
                LevelChoices.since(chosen == null ? null : chosen.term().startsOn(), request.level(), words),
                Choice.among(
                        committees(catalogue),
                        entry -> entry,
                        entry -> words.label("committee", entry),
                        request.committee()),
                Choice.of(Round.class, "round", request.round(), words),
                RegisterSorting.choices(request.sort(), words),
                Choice.among(SIZES, entry -> entry, entry -> entry, Integer.toString(request.limitOrUsual())),
                Boolean.TRUE.equals(request.flagged()),
                Boolean.TRUE.equals(request.overdue()),
                conditions(request, words, false),
                conditions(request, words, true),
                WrittenDay.of(request.dueBy()),
                request.q());
    }

    /** Returns how many conditions are chosen. */
    public long chosenConditions() {
        return Stream.concat(conditions.stream(), countings.stream())
                .filter(Choice::chosen)
                .count();
    }

    private static List<Choice> conditions(RegisterRequest request, Words words, boolean counting) {
        return Arrays.stream(Condition.values())
                .filter(condition -> condition.counts() == counting)
                .map(condition -> new Choice(
                        condition.name(),
                        words.label("condition", condition),
                        request.conditions().contains(condition)))
                .toList();
    }

    /** The committees that supervise the council's fields. */
    private static List<String> committees(@Nullable Catalogue catalogue) {
        return catalogue == null
                ? List.of()
                : catalogue.council().fields().stream()
                        .map(FieldView::committee)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted(VietnameseOrder.NATURAL)
                        .toList();
    }
}
