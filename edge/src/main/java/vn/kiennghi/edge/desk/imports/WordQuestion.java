package vn.kiennghi.edge.desk.imports;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilView.FieldView;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.vocabulary.WordUse;
import vn.kiennghi.edge.files.UnknownWord;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.catalogue.FieldsAndAgencies;
import vn.kiennghi.edge.page.catalogue.LevelChoices;
import vn.kiennghi.edge.page.wording.Words;

/**
 * A word of a table of which the page asks what it means: one question however many rows have it.
 *
 * @param column heading of its column
 * @param choices what it can mean; what is likely is chosen already
 * @param proposed whether something is
 */
record WordQuestion(WordUse use, String column, String written, int rows, List<Choice> choices, boolean proposed) {

    static WordQuestion of(
            UnknownWord word, String heading, ImportPlace place, FieldsAndAgencies catalogue, Words words) {
        Stream<Choice> nothing = mayBeEmpty(word)
                ? Stream.of(new Choice(ChosenWordsBody.NOTHING, words.say(nothing(word.use())), false))
                : Stream.empty();
        List<Choice> choices = Stream.concat(nothing, meanings(word, place, catalogue, words).stream())
                .toList();
        return new WordQuestion(
                word.use(),
                heading,
                word.written(),
                word.rows(),
                choices,
                choices.stream().anyMatch(Choice::chosen));
    }

    /** Whoever answers, and how it ended, is never left open. */
    private static boolean mayBeEmpty(UnknownWord word) {
        return switch (word.use()) {
            case FIELD, LEVEL, ROUND, KIND -> true;
            case AGENCY -> word.column().equals("coordinating_agencies");
            case OUTCOME -> false;
        };
    }

    private static String nothing(WordUse use) {
        return switch (use) {
            case FIELD, LEVEL -> "imports.words.unclassified";
            case ROUND, KIND, AGENCY, OUTCOME -> "imports.words.empty";
        };
    }

    private static List<Choice> meanings(
            UnknownWord word, ImportPlace place, FieldsAndAgencies catalogue, Words words) {
        String proposed = word.proposed();
        return switch (word.use()) {
            case FIELD -> Choice.among(catalogue.council().fields(), FieldView::id, FieldView::name, proposed);
            case AGENCY -> Choice.among(catalogue.agencies(), AgencyView::id, AgencyView::name, proposed);
            case LEVEL -> chosen(LevelChoices.since(place.session().opensOn(), null, words), proposed);
            case ROUND -> among(List.of(Round.values()), "round", proposed, words);
            case KIND -> among(List.of(PetitionKind.values()), "kind", proposed, words);
            case OUTCOME -> among(Outcome.CLAIMS, "outcome", proposed, words);
        };
    }

    private static <E extends Enum<E>> List<Choice> among(
            List<E> values, String group, @Nullable String proposed, Words words) {
        return Choice.among(values, Enum::name, value -> words.label(group, value), proposed);
    }

    private static List<Choice> chosen(List<Choice> choices, @Nullable String proposed) {
        return choices.stream()
                .map(choice -> new Choice(
                        choice.value(), choice.label(), choice.value().equals(proposed)))
                .toList();
    }
}
