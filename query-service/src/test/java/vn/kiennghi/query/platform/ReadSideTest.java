package vn.kiennghi.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import vn.kiennghi.api.council.CouncilEvent.CouncilDefined;
import vn.kiennghi.api.council.CouncilEvent.FieldDefined;
import vn.kiennghi.api.council.CouncilQuery.FindCouncils;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.messaging.reading.ReadSide;
import vn.kiennghi.query.petition.Story;

class ReadSideTest {
    private final EventStorageEngine log = new InMemoryEventStorageEngine();
    private final EmbeddedMongo mongo = new EmbeddedMongo();

    @AfterEach
    void stop() {
        mongo.close();
    }

    private static Story answered(String reference) {
        return Story.received(reference, "2022-07-18", "giao-thong", Level.PROVINCE)
                .classified("giao-thong", Level.PROVINCE, "2022-07-18")
                .transferred("2022-07-29")
                .assigned("so-gtvt", "2022-08-01", "2022-09-01")
                .answered("so-gtvt", Outcome.RESOLVED, "2022-08-20");
    }

    @Test
    void what_was_recorded_is_read_once_the_head_is_awaited() {
        try (ReadSideFixture read = ReadSideFixture.start(log, mongo, "log-1")) {
            assertThat(read.readSide().freshness().behind()).isZero();
            assertThat(read.readSide().awaitHead(Duration.ZERO))
                    .as("an empty log")
                    .isTrue();

            Story story = answered("KN-01").record(read.log());
            read.awaitHead();

            PetitionView view = read.queries()
                    .query(new FindPetition(story.id()), PetitionView.class)
                    .join();
            assertThat(view.outcome()).isEqualTo(Outcome.RESOLVED);
            assertThat(view.content()).isEqualTo("Đề nghị sửa đường giao thông số KN-01");
            assertThat(view.answers())
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.signer()).isEqualTo("KT. CHỦ TỊCH"));
            assertThat(read.readSide().freshness().processors())
                    .extracting(ReadSide.Processor::name)
                    .containsExactly(ReadModelProcessing.NAME);
            assertThat(read.bean(ReadModelHealth.class).health().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void nothing_is_behind_as_soon_as_the_head_was_reached() {
        try (ReadSideFixture read = ReadSideFixture.start(log, mongo, "log-1")) {
            read.awaitHead();
            for (int i = 1; i <= 20; i++) {
                answered("KN-" + i).record(read.log());
                read.awaitHead();
                assertThat(read.readSide().freshness().behind()).isZero();
            }
        }
    }

    @Test
    void councils_and_their_fields_are_read_through_the_query_bus() {
        try (ReadSideFixture read = ReadSideFixture.start(log, mongo, "log-1")) {
            CouncilDefined council = new CouncilDefined(
                    "bac-kan", "HĐND tỉnh Bắc Kạn", Level.PROVINCE, null, java.time.LocalDate.EPOCH, null, null);
            read.log().publish(new GenericDomainEventMessage<>("Council", "council:bac-kan", 0, council));
            read.log()
                    .publish(new GenericDomainEventMessage<>(
                            "Council",
                            "council:bac-kan",
                            1,
                            new FieldDefined("bac-kan", "giao-thong", "Giao thông", "KT_NS")));
            read.awaitHead();

            List<CouncilView> found = read.queries()
                    .query(new FindCouncils(), ResponseTypes.multipleInstancesOf(CouncilView.class))
                    .join();
            assertThat(found)
                    .singleElement()
                    .satisfies(view -> assertThat(view.fields())
                            .containsExactly(new CouncilView.FieldView("giao-thong", "Giao thông", "KT_NS")));
        }
    }

    @Test
    void a_rebuild_gives_the_same_documents() {
        String before;
        try (ReadSideFixture read = ReadSideFixture.start(log, mongo, "log-1")) {
            for (int i = 1; i <= 40; i++) {
                answered("KN-" + i).record(read.log());
            }
            read.awaitHead();
            before = read.digest();
            StreamingEventProcessor processor = read.bean(EventProcessingConfiguration.class)
                    .eventProcessor(ReadModelProcessing.NAME, StreamingEventProcessor.class)
                    .orElseThrow();
            processor.shutDown();
            processor.resetTokens();
            assertThat(read.digest()).as("dropped").isNotEqualTo(before);
            processor.start();
            read.awaitHead();
            assertThat(read.digest()).isEqualTo(before);
        }
        try (EmbeddedMongo other = new EmbeddedMongo();
                ReadSideFixture read = ReadSideFixture.start(log, other, "log-1")) {
            read.awaitHead();
            assertThat(read.digest()).isEqualTo(before);
        }
    }

    @Test
    void a_restart_goes_on_where_it_stopped() {
        try (ReadSideFixture read = ReadSideFixture.start(log, mongo, "log-1")) {
            answered("KN-01").record(read.log());
            read.awaitHead();
        }
        mongo.database().getCollection("register").drop();
        try (ReadSideFixture read = ReadSideFixture.start(log, mongo, "log-1")) {
            answered("KN-02").record(read.log());
            read.awaitHead();
            assertThat(mongo.database().getCollection("register").countDocuments())
                    .as("the first petition does not come again")
                    .isEqualTo(1);
        }
    }

    @Test
    void a_read_model_of_another_log_is_made_anew() {
        try (ReadSideFixture read = ReadSideFixture.start(log, mongo, "log-1")) {
            answered("KN-01").record(read.log());
            read.awaitHead();
        }
        try (ReadSideFixture read = ReadSideFixture.start(new InMemoryEventStorageEngine(), mongo, "log-2")) {
            read.awaitHead();
            assertThat(mongo.database().getCollection("register").countDocuments())
                    .isZero();
        }
    }

    @Test
    void a_read_model_ahead_of_its_log_is_made_anew() {
        try (ReadSideFixture read = ReadSideFixture.start(log, mongo, "log-1")) {
            answered("KN-01").record(read.log());
            read.awaitHead();
        }
        EventStorageEngine restored = new InMemoryEventStorageEngine();
        try (ReadSideFixture read = ReadSideFixture.start(restored, mongo, "log-1")) {
            read.awaitHead();
            assertThat(mongo.database().getCollection("register").countDocuments())
                    .isZero();
        }
    }
}
