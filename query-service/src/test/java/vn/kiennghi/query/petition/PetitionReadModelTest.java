package vn.kiennghi.query.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.EmbeddedMongo;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.ReadModelStore;

class PetitionReadModelTest {
    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final ReadModelStore store = new ReadModelStore(mongo.storage());
    private final Documents<PetitionRow> register = store.collection("register", PetitionRow.class);
    private final RegisterProjection registerProjection = new RegisterProjection(register);
    private final EmbeddedEventStore log = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final EventLog events = new EventLog(log);
    private final PetitionQueries queries =
            new PetitionQueries(DossiersOf.log(events), events, WholeReading.of(events));

    private final Story parent = Story.received("A", "2022-07-18", "giao-thong", Level.PROVINCE);
    private final Story item = parent.item("A/1", "2022-07-20", Level.PROVINCE)
            .classified("giao-thong", Level.PROVINCE, "2022-07-20")
            .transferred("2022-07-29")
            .assigned("so-xd", "2022-07-30", "2022-08-30")
            .refused("so-xd", "2022-07-31")
            .assigned("so-gtvt", "2022-08-01", "2022-09-01", "so-tc")
            .answered("so-gtvt", Outcome.IN_PROGRESS, "2022-08-20")
            .flagged("f1", FlagReason.NO_ROADMAP, "2022-09-10")
            .cleared("f1", "2022-10-01");
    private final Story other = parent.item("A/2", "2022-07-20", Level.CENTRAL)
            .classified("dien", Level.CENTRAL, "2022-07-20")
            .forwarded(Level.CENTRAL, "2022-07-29");

    @AfterEach
    void stop() {
        mongo.close();
    }

    private void record() {
        if (parent.told().size() == 1) {
            parent.split("2022-07-20", item, other);
        }
        List.of(parent, item, other)
                .forEach(story ->
                        story.told().forEach(one -> registerProjection.on(one.event(), one.sequence(), one.at())));
        store.flush();
    }

    private void theRecordHoldsThem() {
        parent.split("2022-07-20", item, other);
        List.of(parent, item, other).forEach(story -> story.record(log));
    }

    private PetitionView page(Story story) {
        return Objects.requireNonNull(queries.petition(new FindPetition(story.id()), WholeReading.READER));
    }

    @Test
    void the_page_shows_the_petition_with_its_documents_answers_and_flags() {
        theRecordHoldsThem();

        PetitionView view = page(item);
        assertThat(view.parentId()).isEqualTo(parent.id());
        assertThat(view.stage()).isEqualTo(Stage.ANSWERED);
        assertThat(view.withoutRoadmap()).as("R5").isTrue();
        assertThat(view.agency()).isEqualTo("so-gtvt");
        assertThat(view.coordinatingAgencies()).containsExactly("so-tc");
        assertThat(Objects.requireNonNull(view.transfer()).documentNumber()).isEqualTo("9/TTHĐND-VP");
        assertThat(view.refusals())
                .containsExactly(new PetitionView.RefusalView(
                        "so-xd", "không quản lý", "7/UBND-VP", java.time.LocalDate.parse("2022-07-31")));
        assertThat(view.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.documentNumber()).isEqualTo("7/UBND-VP");
            assertThat(answer.documentDate()).isEqualTo("2022-08-20");
        });
        assertThat(view.flags()).singleElement().satisfies(flag -> {
            assertThat(flag.reason()).isEqualTo("chậm");
            assertThat(flag.clearedOn()).isEqualTo("2022-10-01");
        });
    }

    @Test
    void R9_the_parent_keeps_its_number_and_names_its_items() {
        theRecordHoldsThem();

        assertThat(page(parent).reference()).isEqualTo("A");
        assertThat(page(parent).stage()).isEqualTo(Stage.SPLIT);
        assertThat(page(parent).itemIds()).containsExactly(item.id(), other.id());
    }

    @Test
    void R1_a_forwarded_petition_names_the_body_that_decides() {
        theRecordHoldsThem();

        assertThat(Objects.requireNonNull(page(other).forwarding()))
                .isEqualTo(new PetitionView.Forwarded(
                        Level.CENTRAL, "Đoàn ĐBQH", "7/UBND-VP", java.time.LocalDate.parse("2022-07-29")));
    }

    @Test
    void an_unknown_petition_has_no_page() {
        assertThat(queries.petition(new FindPetition("unknown"), WholeReading.READER))
                .isNull();
    }

    @Test
    void events_that_come_twice_and_events_that_come_anew_give_the_same_documents() {
        record();
        String once = mongo.digest(store);

        record();
        assertThat(mongo.digest(store)).as("applied twice").isEqualTo(once);

        store.discard();
        record();
        assertThat(mongo.digest(store)).as("delivered again after a restart").isEqualTo(once);

        registerProjection.reset();
        assertThat(register.count()).isZero();
        record();
        assertThat(mongo.digest(store)).as("after a rebuild").isEqualTo(once);
    }
}
