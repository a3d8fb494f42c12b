package vn.kiennghi.query.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.queryhandling.QueryExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.BadParameter;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.EmbeddedMongo;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.ReadModelStore;

class RegisterQueriesTest {
    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final EmbeddedEventStore log = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final ReadModelStore store = new ReadModelStore(mongo.storage());
    private final Documents<PetitionRow> register = store.collection("register", PetitionRow.class);
    private final EventLog events = new EventLog(log);
    private final TermRows rows = new TermRows(register, events, mongo.storedToken());
    private final RegisterQueries queries = new RegisterQueries(new RegisterPages(
            new PetitionContents(register, events),
            rows,
            WholeReading.of(events),
            Clock.fixed(Instant.parse("2022-10-01T00:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"))));

    @AfterEach
    void stop() {
        mongo.close();
    }

    private Story received(int position) {
        return received(9, "KN-" + position, position).record(log);
    }

    private static Story received(int session, String reference, @Nullable Integer position) {
        return Story.received(
                Story.TERM, session, reference, position, Round.BEFORE, "2022-07-18", "giao-thong", Level.PROVINCE);
    }

    private static FindPetitions find(@Nullable String q, @Nullable String sort, int limit, @Nullable String cursor) {
        return FindPetitions.of(null)
                .with(PetitionFilter.TERM, Story.TERM)
                .with(PetitionFilter.WORDS, q)
                .sortedBy(sort)
                .page(limit, cursor);
    }

    private List<String> references(FindPetitions query) {
        return queries.page(query, WholeReading.READER).items().stream()
                .map(PetitionPage.Item::reference)
                .toList();
    }

    @Test
    void the_register_is_ordered_by_session_then_place_in_the_file_then_reference() {
        received(10, "A", 1).record(log);
        received(9, "B", null).record(log);
        received(9, "C", 2).record(log);
        received(9, "C/2", 1).record(log);
        received(9, "C/1", 1).record(log);

        assertThat(references(find(null, null, 50, null))).containsExactly("C/1", "C/2", "C", "B", "A");
        assertThat(references(find(null, "-position", 50, null))).containsExactly("A", "B", "C", "C/2", "C/1");
        assertThat(references(find(null, "reference", 50, null))).containsExactly("A", "B", "C", "C/1", "C/2");
        assertThat(references(find(null, "-reference", 50, null))).containsExactly("C/2", "C/1", "C", "B", "A");
    }

    @Test
    void a_petition_from_before_the_first_page_is_on_exactly_one_page_whatever_is_written_meanwhile() {
        List<Story> stories = new ArrayList<>();
        for (int i = 10; i < 40; i += 2) {
            stories.add(received(i));
        }
        for (String sort : List.of("position", "-position", "reference", "-receivedOn")) {
            List<String> seen = new ArrayList<>();
            String cursor = null;
            int written = 0;
            do {
                PetitionPage page = queries.page(find(null, sort, 4, cursor), WholeReading.READER);
                page.items().forEach(item -> seen.add(item.id()));
                cursor = page.next();
                // Between the pages petitions come in, before and after, and others go on their way.
                received(9, sort + "new-" + written, written++).record(log);
                received(9, sort + "new-" + written, 100 + written++).record(log);
                Story moved = stories.get(written % stories.size());
                int known = moved.told().size();
                moved.classified("dien", Level.PROVINCE, "2022-07-20").record(log, known);
            } while (cursor != null);

            assertThat(seen)
                    .doesNotHaveDuplicates()
                    .containsAll(stories.stream().map(Story::id).toList());
        }
    }

    @Test
    void a_cursor_belongs_to_its_order() {
        received(1);
        received(2);
        String cursor = queries.page(find(null, "reference", 1, null), WholeReading.READER)
                .next();

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThatExceptionOfType(QueryExecutionException.class)
                .isThrownBy(() -> queries.page(find(null, "-reference", 1, cursor), WholeReading.READER))
                .satisfies(e -> assertThat(e.getDetails()).contains(new BadParameter("cursor")));
        assertThatExceptionOfType(QueryExecutionException.class)
                .isThrownBy(() -> queries.page(find(null, null, 1, "AAAA"), WholeReading.READER))
                .satisfies(e -> assertThat(e.getDetails()).contains(new BadParameter("cursor")));
        assertThatExceptionOfType(QueryExecutionException.class)
                .isThrownBy(() -> queries.page(find(null, "age", 1, null), WholeReading.READER))
                .satisfies(e -> assertThat(e.getDetails()).contains(new BadParameter("sort")));
    }

    @Test
    void search_needs_neither_case_nor_diacritics_and_takes_text_literally() {
        received(1);

        assertThat(references(find("duong giao thong", null, 10, null))).containsExactly("KN-1");
        assertThat(references(find("THÔNG Đường", null, 10, null))).containsExactly("KN-1");
        assertThat(references(find("vi huong kn-1", null, 10, null))).containsExactly("KN-1");
        assertThat(references(find("du.ng", null, 10, null))).isEmpty();
    }

    @Test
    void filters_look_at_the_petition_as_the_record_is_now() {
        Story open = received(1);
        Story late = received(2).classified("giao-thong", Level.PROVINCE, "2022-07-19");
        late.transferred("2022-07-29")
                .assigned("so-gtvt", "2022-08-01", "2022-09-01", "so-tc")
                .flagged("f1", FlagReason.OVERDUE, "2022-09-05")
                .record(log, 1);
        Story done = received(3)
                .classified("giao-thong", Level.PROVINCE, "2022-07-19")
                .transferred("2022-07-29")
                .assigned("so-gtvt", "2022-08-01", "2022-09-01")
                .answered("so-gtvt", Outcome.IN_PROGRESS, "2022-08-20")
                .record(log, 1);

        assertThat(references(with(Stage.ASSIGNED, null, null, null, null))).containsExactly("KN-2");
        assertThat(references(with(null, Outcome.IN_PROGRESS, null, null, null)))
                .containsExactly("KN-3");
        assertThat(references(with(null, null, "so-tc", null, null)))
                .as("a coordinating agency's")
                .containsExactly("KN-2");
        assertThat(references(with(null, null, null, true, null))).containsExactly("KN-2");
        assertThat(references(with(null, null, null, null, true))).containsExactly("KN-2");
        assertThat(references(with(null, null, null, null, false))).containsExactly("KN-1", "KN-3");
        assertThat(queries.page(find(null, null, 10, null), WholeReading.READER).items())
                .extracting(PetitionPage.Item::withoutRoadmap)
                .containsExactly(false, false, true);
        assertThat(List.of(open, late, done)).doesNotHaveDuplicates();
    }

    @Test
    void committee_and_round_are_filters_too() {
        received(1);
        received(2).classified("giao-thong", Level.PROVINCE, "2022-07-19").record(log, 1);

        assertThat(references(within("KT_NS", null))).containsExactly("KN-2");
        assertThat(references(within("VH_XH", null))).isEmpty();
        assertThat(references(within(null, Round.BEFORE))).containsExactly("KN-1", "KN-2");
        assertThat(references(within(null, Round.AFTER))).isEmpty();
    }

    private static FindPetitions within(@Nullable String committee, @Nullable Round round) {
        return FindPetitions.of(null)
                .with(PetitionFilter.TERM, Story.TERM)
                .with(PetitionFilter.COMMITTEE, committee)
                .with(PetitionFilter.ROUND, round);
    }

    @Test
    void petitions_of_other_councils_are_not_seen() {
        received(1);

        assertThat(queries.page(FindPetitions.of(Set.of("hoa-binh")), WholeReading.READER)
                        .matching())
                .isZero();
        assertThat(queries.page(
                                FindPetitions.of(Set.of(Story.COUNCIL)).with(PetitionFilter.SESSION, Story.TERM + ".9"),
                                WholeReading.READER)
                        .matching())
                .isEqualTo(1);
    }

    @Test
    void an_unknown_id_in_a_filter_is_an_empty_page() {
        received(1);

        assertThat(queries.page(FindPetitions.of(null).with(PetitionFilter.TERM, "unknown"), WholeReading.READER)
                        .items())
                .isEmpty();
        assertThat(queries.page(
                                FindPetitions.of(null).with(PetitionFilter.SESSION, "not a session"),
                                WholeReading.READER)
                        .items())
                .isEmpty();
    }

    @Test
    void the_content_is_shown_even_before_the_projection_has_it() {
        received(1);

        assertThat(queries.page(find(null, null, 10, null), WholeReading.READER).items())
                .extracting(PetitionPage.Item::content)
                .containsExactly("Đề nghị sửa đường giao thông số KN-1");
    }

    @Test
    void rows_loaded_from_the_register_go_on_with_the_events_of_the_record() {
        Story story = received(1);
        register.put(story.row());
        store.flush();
        assertThat(rows.ofTerm(Story.TERM)).hasSize(1);

        story.classified("dien", Level.PROVINCE, "2022-07-20").record(log, 1);
        received(2);

        assertThat(rows.ofTerm(Story.TERM)).extracting(PetitionRow::field).containsExactly("dien", "giao-thong");
        assertThat(rows.termsOf(null)).containsExactly(Story.TERM);
        assertThat(rows.ofTerm("unknown")).isEmpty();
    }

    private static FindPetitions with(
            @Nullable Stage stage,
            @Nullable Outcome outcome,
            @Nullable String agency,
            @Nullable Boolean flagged,
            @Nullable Boolean overdue) {
        return FindPetitions.of(null)
                .with(PetitionFilter.TERM, Story.TERM)
                .with(PetitionFilter.STAGE, stage)
                .with(PetitionFilter.OUTCOME, outcome)
                .with(PetitionFilter.AGENCY, agency)
                .with(PetitionFilter.FLAGGED, flagged)
                .with(PetitionFilter.OVERDUE, overdue);
    }
}
