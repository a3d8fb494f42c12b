package vn.kiennghi.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import java.time.Clock;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.messaging.outage.TryAgain;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.petition.RowEvolution;
import vn.kiennghi.query.petition.Story;

/** Kills between documents and token, and looks what the next start finds. */
class FlushingTokenStoreTest {
    private static final String NAME = ReadModelProcessing.NAME;

    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final EmbeddedEventStore log = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final FailingTokens tokens = new FailingTokens();
    private final ReadModelStore store = new ReadModelStore(mongo.storage());
    private final Documents<PetitionRow> register = store.collection("register", PetitionRow.class);
    private final ReadModelPosition position = new ReadModelPosition(() -> EventLog.NOTHING);
    private boolean serversAway;
    private final ReadModelPreparation preparation = new ReadModelPreparation(
            new ReadModelIdentity(mongo.storage(), store, position, () -> "log-1"),
            store,
            () -> new EventLog(log),
            this::indexTokens,
            () -> 0,
            Clock.systemUTC());
    private final FlushingTokenStore flushing = new FlushingTokenStore(
            tokens,
            store,
            new EventLog(log),
            position,
            preparation,
            new ReadModelRemaking(DisposableStore.NONE, () -> {}, () -> EventLog.NOTHING));

    private final Story story = Story.received("KN-01", "2022-07-18", "giao-thong", Level.PROVINCE)
            .classified("giao-thong", Level.PROVINCE, "2022-07-18")
            .transferred("2022-07-29");

    @BeforeEach
    void claim() {
        flushing.initializeTokenSegments(NAME, 1, null);
        flushing.fetchToken(NAME, 0);
    }

    @AfterEach
    void stop() {
        mongo.close();
    }

    private void indexTokens() {
        if (serversAway) {
            throw new MongoTimeoutException("nobody answers");
        }
    }

    private void handle(int from, int to) {
        story.told().subList(from, to).forEach(one -> {
            PetitionRow before = one.sequence() == 0 ? null : register.find(story.id());
            register.put(RowEvolution.evolve(before, one.event(), one.sequence(), one.at()));
        });
    }

    private @Nullable PetitionRow stored() {
        return register.stored(story.id());
    }

    @Test
    void documents_are_written_before_the_token() {
        handle(0, 3);
        assertThat(stored()).as("handlers do not write").isNull();

        flushing.storeToken(new GlobalSequenceTrackingToken(2), NAME, 0);

        assertThat(stored()).isEqualTo(story.row());
        assertThat(EventLog.position(tokens.fetchToken(NAME, 0), -1)).isEqualTo(2);
        assertThat(position.written()).isEqualTo(2);
    }

    @Test
    void a_crash_between_documents_and_token_leaves_the_token_behind_and_redelivery_mends_it() {
        handle(0, 2);
        flushing.storeToken(new GlobalSequenceTrackingToken(1), NAME, 0);
        handle(2, 3);
        tokens.failing = true;

        assertThatThrownBy(() -> flushing.storeToken(new GlobalSequenceTrackingToken(2), NAME, 0))
                .isInstanceOf(IllegalStateException.class);
        assertThat(stored()).as("the documents are ahead").isEqualTo(story.row());

        tokens.failing = false;
        TrackingToken again = flushing.fetchToken(NAME, 0);
        assertThat(EventLog.position(again, -1)).as("the token is not").isEqualTo(1);
        handle(2, 3);
        flushing.storeToken(new GlobalSequenceTrackingToken(2), NAME, 0);
        assertThat(stored()).isEqualTo(story.row());
    }

    @Test
    void after_a_failed_write_nothing_goes_on_before_the_stored_token_is_read_again() {
        handle(0, 2);
        tokens.failing = true;
        assertThatThrownBy(() -> flushing.storeToken(new GlobalSequenceTrackingToken(1), NAME, 0))
                .isInstanceOf(IllegalStateException.class);
        tokens.failing = false;

        assertThatThrownBy(() -> flushing.storeToken(new GlobalSequenceTrackingToken(2), NAME, 0))
                .as("a store with transactions has taken the documents back")
                .isInstanceOf(TryAgain.class);

        flushing.fetchToken(NAME, 0);
        handle(0, 3);
        flushing.storeToken(new GlobalSequenceTrackingToken(2), NAME, 0);
        assertThat(stored()).isEqualTo(story.row());
    }

    @Test
    void a_node_that_lost_its_claim_writes_nothing() {
        handle(0, 3);
        tokens.claimedByOther = true;

        assertThatThrownBy(() -> flushing.storeToken(new GlobalSequenceTrackingToken(2), NAME, 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThat(stored()).isNull();
    }

    @Test
    void a_token_without_a_batch_waits_until_an_operators_retry_is_over() throws InterruptedException {
        Thread[] processor = new Thread[1];
        store.take(() -> {
            handle(0, 1);
            processor[0] =
                    Thread.ofPlatform().start(() -> flushing.storeToken(new GlobalSequenceTrackingToken(0), NAME, 0));
            while (processor[0].getState() != Thread.State.WAITING && processor[0].isAlive()) {
                Thread.onSpinWait();
            }
            store.takeBack();
        });
        processor[0].join();

        assertThat(stored()).as("what the retry took back").isNull();
        assertThat(position.written()).isZero();
    }

    @Test
    void what_a_failed_batch_had_changed_is_forgotten() {
        handle(0, 1);

        flushing.fetchToken(NAME, 0);

        assertThat(store.pending()).isZero();
        assertThat(register.find(story.id())).isNull();
    }

    @Test
    void far_behind_the_head_documents_and_token_wait_together() {
        for (int i = 0; i < 1_100; i++) {
            Story.received("F-" + i, "2022-07-18", null, null).record(log);
        }
        handle(0, 1);
        flushing.storeToken(new GlobalSequenceTrackingToken(0), NAME, 0);

        assertThat(stored()).isNull();
        assertThat(tokens.fetchToken(NAME, 0)).isNull();

        flushing.storeToken(new GlobalSequenceTrackingToken(1_099), NAME, 0);
        assertThat(stored()).isNotNull();
        assertThat(EventLog.position(tokens.fetchToken(NAME, 0), -1)).isEqualTo(1_099);
    }

    @Test
    void while_a_server_is_away_the_processor_gets_no_segment_and_asks_again() {
        serversAway = true;
        preparation.tryAtStart();
        assertThatThrownBy(() -> flushing.fetchSegments(NAME)).isInstanceOf(MongoTimeoutException.class);
        assertThat(preparation.isDone()).isFalse();

        serversAway = false;
        assertThat(flushing.fetchSegments(NAME)).hasSize(1);
        assertThat(preparation.isDone()).isTrue();
    }

    private static final class FailingTokens extends InMemoryTokenStore {
        private boolean failing;
        private boolean claimedByOther;

        @Override
        public void extendClaim(String processorName, int segment) {
            if (claimedByOther) {
                throw new UnableToClaimTokenException("owned by another node");
            }
        }

        @Override
        public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
            if (failing) {
                throw new IllegalStateException("killed");
            }
            super.storeToken(token, processorName, segment);
        }
    }
}
