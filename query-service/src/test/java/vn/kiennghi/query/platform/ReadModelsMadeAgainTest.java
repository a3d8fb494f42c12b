package vn.kiennghi.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.CouncilEvent;
import vn.kiennghi.api.council.CouncilEvent.CouncilDefined;
import vn.kiennghi.api.council.CouncilEvent.FieldDefined;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.deadletter.DeadLetterQuery.FindProjectionLetters;
import vn.kiennghi.api.deadletter.DeadLetters;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.query.petition.Story;

/** A document that is lost behind the projections' back comes back by itself; what the record itself lacks is tried once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadModelsMadeAgainTest {
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final String REGISTER = "register";

    private final EventStorageEngine log = new InMemoryEventStorageEngine();
    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final Story struck = handedOver("KN-01").flagged("f1", FlagReason.OVERDUE, "2022-09-30");
    private final Story sound = handedOver("KN-02").flagged("f1", FlagReason.OVERDUE, "2022-09-30");
    private ReadSideFixture read = start(mongo);

    private ReadSideFixture start(EmbeddedMongo store) {
        return ReadSideFixture.start(log, store, "log-1");
    }

    @AfterEach
    void stop() {
        read.close();
        mongo.close();
    }

    private static Story handedOver(String reference) {
        return Story.received(reference, "2022-07-18", "giao-thong", Level.PROVINCE)
                .classified("giao-thong", Level.PROVINCE, "2022-07-18")
                .transferred("2022-07-29");
    }

    private void publish(long number, CouncilEvent event) {
        read.log().publish(new GenericDomainEventMessage<>("Council", "council:bac-kan", number, event));
    }

    private void whileItIsDown(Runnable damage) {
        read.awaitHead();
        read.close();
        damage.run();
        read = start(mongo);
    }

    private void lose(String collection, String id) {
        assertThat(mongo.database()
                        .getCollection(collection)
                        .deleteOne(new Document("_id", id))
                        .getDeletedCount())
                .isEqualTo(1);
    }

    private DeadLetters letters() {
        return read.queries()
                .query(new FindProjectionLetters(), DeadLetters.class)
                .join();
    }

    private String digestOfARebuild() {
        try (EmbeddedMongo fresh = new EmbeddedMongo();
                ReadSideFixture again = start(fresh)) {
            assertThat(again.readSide().awaitHead(LONGEST)).isTrue();
            return again.digest();
        }
    }

    private void atTheHead() {
        assertThat(read.readSide().awaitHead(LONGEST)).isTrue();
    }

    private void isWhole() {
        atTheHead();
        assertThat(letters().waiting()).isEmpty();
        assertThat(read.digest()).isEqualTo(digestOfARebuild());
    }

    private void recordAllBut(Story story, int last) {
        story.record(read.log(), 0, story.told().size() - last);
    }

    @Test
    void a_lost_document_of_a_petition_is_no_fault_of_its_next_event() {
        recordAllBut(struck, 1);
        recordAllBut(sound, 1);
        whileItIsDown(() -> lose(REGISTER, struck.id()));

        struck.record(read.log(), 3);

        isWhole();
        sound.record(read.log(), 3);
        isWhole();
    }

    @Test
    void nor_is_one_that_fell_back_to_what_it_was_before() {
        Document[] old = new Document[1];
        recordAllBut(struck, 2);
        whileItIsDown(() -> old[0] = stored());
        struck.record(read.log(), 2, 3);
        whileItIsDown(
                () -> mongo.database().getCollection(REGISTER).replaceOne(new Document("_id", struck.id()), old[0]));

        struck.record(read.log(), 3);

        isWhole();
    }

    private Document stored() {
        return Objects.requireNonNull(mongo.database()
                .getCollection(REGISTER)
                .find(new Document("_id", struck.id()))
                .first());
    }

    @Test
    void a_lost_council_comes_back_with_its_name() {
        publish(
                0,
                new CouncilDefined("bac-kan", "HĐND tỉnh Bắc Kạn", Level.PROVINCE, null, LocalDate.EPOCH, null, null));
        whileItIsDown(() -> lose("councils", "bac-kan"));

        publish(1, new FieldDefined("bac-kan", "giao-thong", "Giao thông", "KT_NS"));

        isWhole();
    }

    @Test
    void where_the_record_itself_lacks_what_came_before_the_event_is_set_aside_and_nothing_is_made_again_for_ever() {
        sound.record(read.log());
        struck.record(read.log(), 1);

        atTheHead();

        assertThat(letters().waiting()).singleElement().satisfies(one -> {
            assertThat(one.sequence()).isEqualTo("petition:" + struck.id());
            assertThat(one.first().number()).isEqualTo(1);
            assertThat(one.waiting()).isEqualTo(3);
            assertThat(one.causeMessage()).contains("is lost", "event 1 meets none");
        });
        assertThat(read.digest()).isEqualTo(digestOfARebuild());
    }
}
