package vn.kiennghi.query.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.PetitionCorrected;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.query.petition.Dated;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.petition.RowEvolution;
import vn.kiennghi.query.petition.Story;
import vn.kiennghi.service.petition.PetitionState;

/** 10,000 commands and more, valid and invalid, back-dated and corrected: whatever is tried, the record stays in order. */
class RandomCommandsTest {
    private static final Set<Stage> WITH_AN_AGENCY = Set.of(Stage.ASSIGNED, Stage.ANSWERED, Stage.VERIFIED);

    @Provide
    static Arbitrary<List<Move>> histories() {
        return moves().list().ofMinSize(1).ofMaxSize(250).withSizeDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Move> moves() {
        return Combinators.combine(
                        number(0, 2 * MoveCommands.KINDS),
                        number(0, 11),
                        number(0, 11),
                        number(0, 6),
                        Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(0)), Tuple.of(1, number(-2, 40))),
                        number(0, 2000))
                .as(Move::new);
    }

    /** All numbers alike: small ones are no likelier, and shrink to small ones all the same. */
    private static Arbitrary<Integer> number(int least, int greatest) {
        return Arbitraries.integers()
                .between(least, greatest)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
    }

    @Property(tries = 100)
    void whatever_is_tried_the_record_stays_in_order(@ForAll("histories") List<Move> moves) {
        RandomOffice office = new RandomOffice();
        Map<PetitionId, PetitionRow> rows = new HashMap<>();
        for (Move move : moves) {
            Map<PetitionId, PetitionState.Recorded> before = new HashMap<>(office.petitions());
            RandomOffice.Tried tried = office.attempt(move);

            if (!tried.events().isEmpty()) {
                assertThatCode(() ->
                                assertThat(office.again(tried.command(), move)).isEmpty())
                        .as("the same again: " + tried.command())
                        .doesNotThrowAnyException();
            }
            for (PetitionEvent event : tried.events()) {
                inOrder(event, before.get(new PetitionId(event.petitionId())), tried.today());
            }
            tried.events().stream()
                    .map(event -> new PetitionId(event.petitionId()))
                    .distinct()
                    .forEach(id -> rows.put(id, agreeing(office, id)));
        }
        rows.values().forEach(row -> mergedWithinItsSession(row, rows));
    }

    private static void inOrder(PetitionEvent event, PetitionState.@Nullable Recorded before, LocalDate today) {
        assertThat(event.on()).as("not in the future: " + event).isBeforeOrEqualTo(today);
        if (before != null && !(event instanceof PetitionReceived) && !(event instanceof PetitionCorrected)) {
            assertThat(event.on()).as("not before receipt: " + event).isAfterOrEqualTo(before.receivedOn());
        }
    }

    /** The row says the same as the state from which the rules decide. */
    private static PetitionRow agreeing(RandomOffice office, PetitionId id) {
        PetitionState.Recorded petition =
                Objects.requireNonNull(office.petitions().get(id));
        Story story = office.story(id);
        PetitionRow row = story.row();
        assertThat(row.stage()).as("stage").isEqualTo(petition.stage());
        assertThat(row.outcome()).as("outcome").isEqualTo(petition.outcome());
        assertThat(row.verdict()).as("verdict").isEqualTo(petition.verdict());
        assertThat(row.field()).as("field").isEqualTo(petition.field());
        assertThat(row.level()).as("level").isEqualTo(petition.level());
        assertThat(row.fact().receivedOn()).as("day of receipt").isEqualTo(petition.receivedOn());
        assertThat(row.agency() != null)
                .as("R8: a lead agency at stage " + row.progress())
                .isEqualTo(WITH_AN_AGENCY.contains(row.progress()));
        stepsFollowEachOther(row);
        assertThat(row.sequence()).as("nothing is lost").isEqualTo(story.told().size() - 1);
        for (Story.Told told : story.told()) {
            assertThat(RowEvolution.evolve(row, told.event(), told.sequence(), told.at()))
                    .isSameAs(row);
        }
        return row;
    }

    /** R17: no step is before the one it follows, also where that one was undone. */
    private static void stepsFollowEachOther(PetitionRow row) {
        LocalDate received = row.fact().receivedOn();
        LocalDate free = received;
        for (PetitionRow.Aside aside : row.asides()) {
            assertThat(aside.on()).as("%s of %s", aside, row.asides()).isAfterOrEqualTo(free);
            free = ending(aside, aside.undone());
        }
        free = received;
        for (PetitionRow.HandedOver transfer : row.transfers()) {
            assertThat(transfer.on()).as("%s of %s", transfer, row.transfers()).isAfterOrEqualTo(free);
            free = ending(transfer, transfer.withdrawn());
        }
        free = received;
        for (PetitionRow.Forwarded forwarded : row.forwardings()) {
            assertThat(forwarded.on())
                    .as("%s of %s", forwarded, row.forwardings())
                    .isAfterOrEqualTo(free);
            free = ending(forwarded, forwarded.withdrawn());
        }
        for (PetitionRow.Answer answer : row.answers()) {
            assertThat(answer.on()).isAfterOrEqualTo(row.transfers().getLast().on());
            answer.reviews().forEach(review -> assertThat(review.on()).isAfterOrEqualTo(answer.on()));
        }
    }

    private static LocalDate ending(Dated step, PetitionRow.@Nullable End end) {
        if (end == null) {
            return step.on();
        }
        assertThat(end.on()).as("%s ends", step).isAfterOrEqualTo(step.on());
        return end.on();
    }

    private static void mergedWithinItsSession(PetitionRow row, Map<PetitionId, PetitionRow> rows) {
        Set<String> way = new HashSet<>();
        PetitionRow at = row;
        while (at.mergedInto() != null) {
            assertThat(way.add(at.id())).as("no petition is merged into itself").isTrue();
            PetitionRow lead = Objects.requireNonNull(rows.get(new PetitionId(at.mergedInto())));
            assertThat(lead.receipt().sessionId()).isEqualTo(at.receipt().sessionId());
            at = lead;
        }
    }

    @Example
    void every_kind_of_event_comes_about_again_and_again() {
        Map<Class<?>, Integer> events = new HashMap<>();
        Arbitrary<List<Move>> histories = histories();
        histories.generator(1000).stream(new Random(42)).limit(100).forEach(moves -> {
            RandomOffice office = new RandomOffice();
            moves.value().forEach(office::attempt);
            office.stories()
                    .forEach(story -> story.told()
                            .forEach(told -> events.merge(told.event().getClass(), 1, Integer::sum)));
        });

        assertThat(events.keySet()).containsExactlyInAnyOrder(PetitionEvent.class.getPermittedSubclasses());
        assertThat(events.values()).as("how often each: " + events).allMatch(count -> count >= 10);
    }
}
