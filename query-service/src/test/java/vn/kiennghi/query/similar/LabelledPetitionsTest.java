package vn.kiennghi.query.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.petition.SimilarQuery;
import vn.kiennghi.query.petition.FoldedText;
import vn.kiennghi.query.similar.LabelledPetitions.Pair;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LabelledPetitionsTest {
    private final Gists gists = new Gists();
    private LabelledPetitions petitions = LabelledPetitions.first();
    private TermIndex index = petitions.index(gists, petitions.others());
    private List<Pair> pairs = petitions.pairs();

    private void takeSecond() {
        petitions = LabelledPetitions.second();
        index = petitions.index(gists, petitions.others());
        pairs = petitions.pairs();
    }

    /** How many of the pairs were found at a rank, in hundredths. */
    private record Rate(int first, int amongFive, String missed) {}

    private Rate rate(String how, UnaryOperator<String> said, UnaryOperator<@Nullable String> where) {
        int[] ranks = IntStream.range(0, pairs.size())
                .map(i -> rank(
                        i,
                        said.apply(pairs.get(i).asked()),
                        where.apply(pairs.get(i).place())))
                .toArray();
        Rate rate = new Rate(
                hundredths(ranks, 1),
                hundredths(ranks, SimilarQuery.USUALLY),
                IntStream.range(0, ranks.length)
                        .filter(i -> ranks[i] > SimilarQuery.USUALLY)
                        .mapToObj(i -> "\n  not found: " + pairs.get(i).asked())
                        .collect(Collectors.joining()));
        System.out.printf(
                "%s: the same matter stands first in %d %%, among five in %d %%%s%n",
                how, rate.first, rate.amongFive, rate.missed);
        return rate;
    }

    private int hundredths(int[] ranks, int most) {
        return (int) (100 * IntStream.of(ranks).filter(rank -> rank <= most).count() / ranks.length);
    }

    private int rank(int pair, String said, @Nullable String where) {
        List<String> found = index.search(gists.of(said, null, where), SimilarQuery.USUALLY, Set.of()).stream()
                .map(TermIndex.Hit::id)
                .toList();
        int at = found.indexOf(Integer.toString(pair));
        return at < 0 ? Integer.MAX_VALUE : at + 1;
    }

    private static String halves(String said) {
        List<String> words = List.of(said.split(" "));
        int half = words.size() / 2;
        return Stream.concat(words.subList(half, words.size()).stream(), words.subList(0, half).stream())
                .collect(Collectors.joining(" "));
    }

    private static String beginning(String said) {
        List<String> words = List.of(said.split(" "));
        return String.join(" ", words.subList(0, (words.size() + 1) / 2));
    }

    @Test
    void the_sets_are_as_large_as_they_claim() {
        assertThat(pairs).hasSize(60);
        assertThat(petitions.others()).hasSizeGreaterThanOrEqualTo(300);
        takeSecond();
        assertThat(pairs).hasSize(60);
        assertThat(petitions.others()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(petitions.fresh()).hasSize(30);
    }

    @Test
    void of_sixty_petitions_said_in_other_words_nine_in_ten_find_theirs_among_five() {
        Rate rate = rate("as said", said -> said, place -> place);
        assertThat(rate.amongFive).isGreaterThanOrEqualTo(93);
        assertThat(rate.first).isGreaterThanOrEqualTo(91);
    }

    @Test
    void
            of_sixty_more_from_all_over_the_country_nine_in_ten_find_theirs_among_five_though_near_misses_stand_beside_them() {
        takeSecond();
        Rate rate = rate("as said, second set", said -> said, place -> place);
        assertThat(rate.amongFive).isGreaterThanOrEqualTo(90);
        assertThat(rate.first).isGreaterThanOrEqualTo(80);
    }

    @Test
    void without_diacritics_the_same_are_found() {
        assertThat(rate("without diacritics", FoldedText::of, place -> place).amongFive)
                .isGreaterThanOrEqualTo(90);
    }

    @Test
    void halves_in_the_other_order_find_as_much() {
        assertThat(rate("halves exchanged", LabelledPetitionsTest::halves, place -> place).amongFive)
                .isGreaterThanOrEqualTo(90);
    }

    @Test
    void a_petition_of_unknown_place_is_found_by_what_it_says() {
        assertThat(rate("place unknown", said -> said, place -> null).amongFive).isGreaterThanOrEqualTo(85);
    }

    @Test
    void the_first_half_of_what_is_said_mostly_suffices() {
        assertThat(rate("first half only", LabelledPetitionsTest::beginning, place -> place).amongFive)
                .isGreaterThanOrEqualTo(75);
    }

    @Test
    void the_same_words_from_other_communes_stand_behind_those_of_the_own() {
        index = petitions.index(
                gists,
                Stream.concat(petitions.others().stream(), petitions.twins().stream())
                        .toList());

        assertThat(rate("said in four other communes, too", said -> said, place -> place).first)
                .isGreaterThanOrEqualTo(85);
    }

    @Test
    void what_nobody_said_before_finds_little() {
        int[] found = IntStream.range(0, pairs.size())
                .map(i -> index.search(
                                gists.of(
                                        pairs.get(i).asked(), null, pairs.get(i).place()),
                                SimilarQuery.USUALLY,
                                Set.of(Integer.toString(i)))
                        .size())
                .toArray();
        long some = IntStream.of(found).filter(number -> number > 0).count();
        System.out.printf("said for the first time: something is shown for %d of %d%n", some, found.length);
        assertThat(some).isLessThanOrEqualTo(20);
    }

    @Test
    void a_matter_that_the_register_does_not_know_finds_little() {
        takeSecond();
        long some = petitions.fresh().stream()
                .filter(one -> !index.search(gists.of(one.content(), null, one.place()), SimilarQuery.USUALLY, Set.of())
                        .isEmpty())
                .count();
        System.out.printf(
                "new matter: something is shown for %d of %d%n",
                some, petitions.fresh().size());
        // Suggestions are for people to judge; many would be noise.
        assertThat(some).isLessThanOrEqualTo(15);
    }
}
