package vn.kiennghi.messaging.outage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import io.grpc.Status;
import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.distributed.CommandBusConnectorCommunicationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.axonframework.serialization.SerializationException;
import org.bson.BsonDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kiennghi.api.refusal.Unavailable;

/** Which server is away, whether trying again is of use, and whether an event is at fault itself: told from real failures. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FailureTest {
    private static final ServerAddress ADDRESS = new ServerAddress("127.0.0.1");

    static Stream<Arguments> ofReachingAServer() {
        return Stream.of(
                Arguments.of(NeededServer.MONGODB, new MongoTimeoutException("no server")),
                Arguments.of(NeededServer.MONGODB, new MongoSocketReadException("ended", ADDRESS, new EOFException())),
                Arguments.of(NeededServer.AXON_SERVER, Status.UNAVAILABLE.asRuntimeException()),
                Arguments.of(NeededServer.AXON_SERVER, new NoHandlerForQueryException("nobody")),
                Arguments.of(
                        NeededServer.AXON_SERVER,
                        new CommandBusConnectorCommunicationException("the other end is gone")),
                Arguments.of(
                        NeededServer.AXON_SERVER,
                        new AxonServerException(ErrorCode.CONNECTION_FAILED.errorCode(), "no connection")));
    }

    @ParameterizedTest
    @MethodSource("ofReachingAServer")
    void what_is_about_reaching_a_server_names_it_and_passes(NeededServer server, Throwable failure) {
        assertThat(Failure.serverAway(new CompletionException(failure))).contains(server);
        assertThat(Failure.passes(failure)).isTrue();
        assertThat(Failure.of(failure)).isEqualTo(Failure.PASSING);
    }

    static Stream<Throwable> ofAnythingElse() {
        return Stream.of(
                new MongoCommandException(new BsonDocument(), ADDRESS),
                new IllegalStateException("a mistake"),
                new IOException("the client is gone"),
                new RejectedExecutionException());
    }

    @ParameterizedTest
    @MethodSource("ofAnythingElse")
    void what_a_server_answers_and_mistakes_of_ours_are_not_about_reaching_it(Throwable failure) {
        assertThat(Failure.serverAway(failure)).isEmpty();
        assertThat(Failure.passes(failure)).isFalse();
    }

    @Test
    void a_store_that_asks_to_try_again_passes_for_users_and_for_events_whatever_it_goes_back_to() {
        TryAgain withoutCause = new TryAgain("a write failed", null);

        assertThat(Failure.passes(withoutCause)).isTrue();
        assertThat(Failure.of(withoutCause)).isEqualTo(Failure.PASSING);
        assertThat(Failure.serverAway(withoutCause)).isEmpty();
    }

    @Test
    void the_end_of_this_process_is_no_server_that_is_away() {
        Throwable ending = new MongoInterruptedException("stopped", new InterruptedException());

        assertThat(Failure.serverAway(ending)).isEmpty();
        assertThat(Failure.passes(ending)).isTrue();
    }

    @Test
    void an_event_waits_for_everything_that_its_store_cannot_do_just_now() {
        assertThat(Failure.of(new IllegalStateException(new SQLException("disk I/O error"))))
                .isEqualTo(Failure.PASSING);
        assertThat(Failure.of(new MongoCommandException(new BsonDocument(), ADDRESS)))
                .isEqualTo(Failure.PASSING);
    }

    @Test
    void an_event_that_cannot_be_read_is_at_fault_itself_even_if_a_store_is_named_further_in() {
        assertThat(Failure.of(new SerializationException("no such member", new IOException("end of text"))))
                .isEqualTo(Failure.OF_THE_EVENT);
    }

    @Test
    void of_what_failed_elsewhere_the_details_tell_whether_it_passes() {
        Throwable away = new CommandExecutionException("away", null, new Unavailable("MongoTimeoutException"));
        Throwable broken = new CommandExecutionException("broken", new IOException("not ours"));

        assertThat(Failure.of(away)).isEqualTo(Failure.PASSING);
        assertThat(Failure.passes(new CompletionException(away))).isTrue();
        assertThat(Failure.of(broken)).isEqualTo(Failure.UNKNOWN);
    }

    @Test
    void a_change_by_somebody_else_is_a_conflict_however_it_is_wrapped() {
        assertThat(Failure.isConflict(new CompletionException(new ConcurrencyException("taken"))))
                .isTrue();
        assertThat(Failure.isConflict(new IllegalStateException("a mistake"))).isFalse();
    }
}
