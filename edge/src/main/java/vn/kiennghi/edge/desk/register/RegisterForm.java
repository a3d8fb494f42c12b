package vn.kiennghi.edge.desk.register;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilView.FieldView;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.api.petition.Condition;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.text.VietnameseOrder;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.catalogue.FieldsAndAgencies;
import vn.kiennghi.edge.page.catalogue.LevelChoices;
import vn.kiennghi.edge.page.catalogue.Sessions;
import vn.kiennghi.edge.page.catalogue.TermOfCouncil;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.page.wording.WrittenDay;

/**
 * The form above the register with what is chosen in it.
 *
 * @param terms the terms that may be read
 * @param picks the pick lists below, in their order; sessions, fields, agencies and committees only once a term is chosen
 * @param orders how the register can be sorted
 * @param sizes how many petitions can stand on a page
 * @param days the filters for which a day is typed, by their names
 * @param boxes the filters that are wanted or not
 * @param conditions what can be wanted to be true of a petition; {@code countings}: how petitions are to be counted
 * @param needsTerm whether more could be filtered by if a term were chosen
 */
record RegisterForm(
        List<Choice> terms,
        List<Pick> picks,
        List<Choice> orders,
        List<Choice> sizes,
        Map<String, WrittenDay> days,
        List<Choice> boxes,
        List<Choice> conditions,
        List<Choice> countings,
        boolean needsTerm,
        @Nullable String q) {

    private static final List<String> SIZES = List.of("20", "50", "100", "200");

    /** In the order in which they stand in the form. */
    private static final List<PetitionFilter> PICKS = List.of(
            PetitionFilter.SESSION,
            PetitionFilter.STAGE,
            PetitionFilter.OUTCOME,
            PetitionFilter.FIELD,
            PetitionFilter.COMMITTEE,
            PetitionFilter.AGENCY,
            PetitionFilter.LEVEL,
            PetitionFilter.KIND,
            PetitionFilter.ROUND,
            PetitionFilter.VERDICT);

    /** A pick list; {@code name} is that of the filter in the address. */
    record Pick(String name, List<Choice> choices) {}

    static RegisterForm of(
            FindPetitions query,
            List<TermOfCouncil> terms,
            @Nullable TermOfCouncil chosen,
            @Nullable FieldsAndAgencies catalogue,
            Words words) {
        Choices choices = new Choices(query, terms, chosen, catalogue, words);
        return new RegisterForm(
                choices.of(PetitionFilter.TERM),
                PICKS.stream()
                        .map(filter -> new Pick(filter.parameter(), choices.of(filter)))
                        .filter(pick -> !pick.choices().isEmpty())
                        .toList(),
                RegisterSorting.choices(query.sort(), words),
                Choice.among(SIZES, entry -> entry, entry -> entry, Integer.toString(query.limit())),
                Map.of(PetitionFilter.DUE_BY.parameter(), WrittenDay.of(query.text(PetitionFilter.DUE_BY))),
                Stream.of(PetitionFilter.FLAGGED, PetitionFilter.OVERDUE)
                        .flatMap(filter -> choices.of(filter).stream())
                        .toList(),
                choices.conditions(false),
                choices.conditions(true),
                !terms.isEmpty() && (chosen == null || chosen.term().sessions().isEmpty()),
                query.text(PetitionFilter.WORDS));
    }

    /** Returns how many conditions are chosen. */
    public long chosenConditions() {
        return Stream.concat(conditions.stream(), countings.stream())
                .filter(Choice::chosen)
                .count();
    }

    /** What can be chosen for each filter, and what is. */
    private record Choices(
            FindPetitions query,
            List<TermOfCouncil> terms,
            @Nullable TermOfCouncil chosen,
            @Nullable FieldsAndAgencies catalogue,
            Words words) {

        /** Returns nothing for what is typed. */
        List<Choice> of(PetitionFilter filter) {
            String wanted = query.text(filter);
            return switch (filter) {
                case TERM -> Choice.among(terms, TermOfCouncil::id, term -> term.fullyNamed(words), wanted);
                case SESSION ->
                    Choice.among(
                            chosen == null ? List.of() : chosen.term().sessions(),
                            SessionView::id,
                            session -> Sessions.named(session, words),
                            wanted);
                case STAGE -> constants(Stage.values(), filter);
                case OUTCOME -> constants(Outcome.values(), filter);
                case VERDICT -> constants(Verdict.values(), filter);
                case KIND -> constants(PetitionKind.values(), filter);
                case ROUND -> constants(Round.values(), filter);
                case LEVEL ->
                    LevelChoices.since(
                            chosen == null ? null : chosen.term().startsOn(), (Level) query.value(filter), words);
                case FIELD -> Choice.among(fields(), FieldView::id, FieldView::name, wanted);
                case AGENCY ->
                    Choice.among(
                            catalogue == null ? List.of() : catalogue.agencies(),
                            AgencyView::id,
                            AgencyView::name,
                            wanted);
                case COMMITTEE ->
                    Choice.among(committees(), entry -> entry, entry -> words.label("committee", entry), wanted);
                case FLAGGED, OVERDUE ->
                    List.of(new Choice(
                            filter.parameter(),
                            words.say("filter." + filter.parameter()),
                            Boolean.TRUE.equals(query.value(filter))));
                case CONDITIONS ->
                    Stream.of(conditions(false), conditions(true))
                            .flatMap(List::stream)
                            .toList();
                case DUE_BY, WORDS -> List.of();
            };
        }

        private List<Choice> constants(Enum<?>[] all, PetitionFilter filter) {
            return Arrays.stream(all)
                    .map(constant -> new Choice(
                            constant.name(),
                            words.label(filter.parameter(), constant),
                            constant == query.value(filter)))
                    .toList();
        }

        List<Choice> conditions(boolean counting) {
            return Arrays.stream(Condition.values())
                    .filter(condition -> condition.counts() == counting)
                    .map(condition -> new Choice(
                            condition.name(),
                            words.label("condition", condition),
                            query.conditions().contains(condition)))
                    .toList();
        }

        private List<FieldView> fields() {
            return catalogue == null ? List.of() : catalogue.council().fields();
        }

        /** The committees that supervise the council's fields. */
        private List<String> committees() {
            return fields().stream()
                    .map(FieldView::committee)
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted(VietnameseOrder.NATURAL)
                    .toList();
        }
    }
}
