package vn.kiennghi.edge.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.KnownReferences;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionQuery.FindKnownReferences;
import vn.kiennghi.api.petition.SimilarPetition;
import vn.kiennghi.api.petition.SimilarQuery.FindSimilarToMany;
import vn.kiennghi.api.petition.SimilarToMany;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.edge.platform.QueriesOverBus;
import vn.kiennghi.edge.platform.QueryDispatch;
import vn.kiennghi.edge.platform.RecordedReferences;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SimilarSearchTest {
    private static final SessionId SESSION = SessionId.parse("bac-kan-x.9").orElseThrow();
    private static final Instant NOON = Instant.parse("2026-07-18T05:00:00Z");

    private final SimpleQueryBus bus = SimpleQueryBus.builder().build();
    private Duration passed = Duration.ZERO;
    private Duration ofQuestion = Duration.ZERO;

    /** Goes on by what each question takes. */
    private final class QuestionClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return NOON.plus(passed);
        }
    }

    private static final String FORMER = "a".repeat(26);

    private final List<String> asked = new ArrayList<>();

    private SimilarSearch.Found search(int rows) {
        bus.subscribe(FindSimilarToMany.class.getName(), SimilarToMany.class, message -> {
            passed = passed.plus(ofQuestion);
            FindSimilarToMany query = (FindSimilarToMany) message.getPayload();
            query.texts().forEach(text -> asked.add(text.petitionId()));
            return new SimilarToMany(query.texts().stream()
                    .map(text -> List.of(known(text.content())))
                    .toList());
        });
        List<RowText> texts = IntStream.range(0, rows)
                .mapToObj(i -> new RowText(i + 2, "K-" + i, "Sửa đường số " + i, null, null))
                .toList();
        bus.subscribe(
                FindKnownReferences.class.getName(),
                KnownReferences.class,
                message -> new KnownReferences(SESSION, Map.of("K-1", FORMER)));
        QueryDispatch queries = QueriesOverBus.of(bus);
        return new SimilarSearch(queries, new RecordedReferences(queries), new QuestionClock()).among(SESSION, texts);
    }

    private static SimilarPetition known(String content) {
        return new SimilarPetition(
                "known of " + content,
                "A",
                SESSION.value(),
                LocalDate.parse("2022-07-01"),
                content,
                null,
                null,
                Stage.RECEIVED,
                Outcome.NONE,
                0.9,
                null);
    }

    @Test
    void all_rows_are_compared_while_there_is_time() {
        SimilarSearch.Found found = search(1_100);

        assertThat(found.compared()).isEqualTo(1_100);
        assertThat(found.rows().inAll()).isEqualTo(1_100);
        assertThat(found.rows().first()).hasSize(SimilarRows.MOST);
        assertThat(found.ofSession()).hasSize(1_100);
    }

    @Test
    void when_the_time_is_over_the_rows_compared_so_far_are_told() {
        ofQuestion = SimilarSearch.LONGEST.dividedBy(2);

        SimilarSearch.Found found = search(1_100);

        assertThat(found.compared()).isEqualTo(500);
        assertThat(found.rows().inAll()).isEqualTo(500);
    }

    @Test
    void however_slow_it_is_the_first_rows_are_compared() {
        ofQuestion = SimilarSearch.LONGEST.multipliedBy(3);

        assertThat(search(1_100).compared()).isEqualTo(250);
    }

    @Test
    void a_row_is_the_petition_of_its_reference_also_where_that_was_recorded_under_another_id() {
        search(3);

        assertThat(asked)
                .containsExactly(
                        PetitionId.of(SESSION, "K-0").value(),
                        FORMER,
                        PetitionId.of(SESSION, "K-2").value());
    }
}
