package vn.kiennghi.query.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Condition;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionQuery.CountPetitions;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.EmbeddedMongo;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.ReadModelStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CountQueriesTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2022-10-01T00:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final EmbeddedEventStore log = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final ReadModelStore store = new ReadModelStore(mongo.storage());
    private final Documents<PetitionRow> register = store.collection("register", PetitionRow.class);
    private final EventLog events = new EventLog(log);
    private final TermRows rows = new TermRows(register, events, mongo.storedToken());
    private final CountQueries counts = new CountQueries(rows, WholeReading.of(events), CLOCK);
    private final RegisterPages pages =
            new RegisterPages(new PetitionContents(register, events), rows, WholeReading.of(events), CLOCK);

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void every_number_is_that_of_the_list() {
        transferred("chờ").record(log);
        assigned("muộn", "2022-09-15").record(log);
        assigned("sắp", "2022-10-05").record(log);
        assigned("còn lâu", "2022-12-31").record(log);
        handedBack("trả lại").record(log);
        assigned("hứa", "2022-09-15")
                .answered("so-gtvt", Outcome.IN_PROGRESS, "2022-09-10")
                .record(log);

        List<FindPetitions> lists = List.of(
                list(null, null, null),
                list(Stage.TRANSFERRED, null, null),
                list(null, true, null),
                list(Stage.ASSIGNED, false, LocalDate.of(2022, 10, 8)),
                list(null, null, null, Condition.WITHOUT_ROADMAP),
                list(null, null, null, Condition.HANDED_BACK),
                list(Stage.ANSWERED, null, null, Condition.WITHOUT_ROADMAP, Condition.TO_REVIEW));

        assertThat(counts.counts(new CountPetitions(lists), WholeReading.READER).matching())
                .containsExactly(6, 2, 1, 1, 1, 1, 1);
        assertThat(counts.counts(new CountPetitions(lists), WholeReading.READER).matching())
                .isEqualTo(lists.stream()
                        .map(list -> pages.page(list, WholeReading.READER).matching())
                        .toList());
    }

    @Test
    void what_was_given_back_and_assigned_anew_is_no_longer_given_back() {
        handedBack("1").assigned("so-xd", "2022-08-20", "2022-12-31").record(log);

        assertThat(counts.counts(
                                new CountPetitions(List.of(list(null, null, null, Condition.HANDED_BACK))),
                                WholeReading.READER)
                        .matching())
                .containsExactly(0);
    }

    @Test
    void an_unknown_term_has_no_petitions() {
        transferred("1").record(log);

        assertThat(counts.counts(
                                new CountPetitions(
                                        List.of(FindPetitions.of(null).with(PetitionFilter.TERM, "unknown"))),
                                WholeReading.READER)
                        .matching())
                .containsExactly(0);
    }

    private static Story transferred(String reference) {
        return Story.received(Story.TERM, 9, reference, null, Round.BEFORE, "2022-07-18", "giao-thong", Level.PROVINCE)
                .classified("giao-thong", Level.PROVINCE, "2022-07-20")
                .transferred("2022-07-29");
    }

    private static Story assigned(String reference, String dueOn) {
        return transferred(reference).assigned("so-gtvt", "2022-08-08", dueOn);
    }

    private static Story handedBack(String reference) {
        Story assigned = assigned(reference, "2022-12-31");
        return assigned.and(new PetitionEvent.AssignmentRefused(
                assigned.id(), "so-gtvt", "Không thuộc thẩm quyền", DocumentReference.NONE, LocalDate.of(2022, 8, 15)));
    }

    private static FindPetitions list(
            @Nullable Stage stage, @Nullable Boolean overdue, @Nullable LocalDate dueBy, Condition... conditions) {
        return FindPetitions.of(null)
                .with(PetitionFilter.TERM, Story.TERM)
                .with(PetitionFilter.STAGE, stage)
                .with(PetitionFilter.OVERDUE, overdue)
                .with(PetitionFilter.DUE_BY, dueBy)
                .page(1, null)
                .holding(conditions);
    }
}
