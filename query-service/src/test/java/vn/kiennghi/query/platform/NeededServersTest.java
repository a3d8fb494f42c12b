package vn.kiennghi.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import io.grpc.Status;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.bson.BsonDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kiennghi.messaging.outage.NeededServer;
import vn.kiennghi.messaging.outage.ServersAway;

/** The names by which the log knows that a server is away are those of real failures. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NeededServersTest {
    private static final ServerAddress ADDRESS = new ServerAddress("127.0.0.1");

    static Stream<Arguments> ofReachingAServer() {
        return Stream.of(
                Arguments.of(NeededServer.MONGODB, new MongoTimeoutException("no server")),
                Arguments.of(
                        NeededServer.MONGODB,
                        new MongoSocketReadException("ended", ADDRESS, new java.io.EOFException())),
                Arguments.of(NeededServer.AXON_SERVER, Status.UNAVAILABLE.asRuntimeException()),
                Arguments.of(NeededServer.AXON_SERVER, new NoHandlerForQueryException("nobody")),
                Arguments.of(
                        NeededServer.AXON_SERVER,
                        new AxonServerException(ErrorCode.CONNECTION_FAILED.errorCode(), "no connection")));
    }

    @ParameterizedTest
    @MethodSource("ofReachingAServer")
    void what_is_about_reaching_a_server_is_told_from_all_else(NeededServer server, Throwable failure) {
        assertThat(NeededServer.missedBy(new CompletionException(failure))).contains(server);
        assertThat(ServersAway.causedBy(failure)).isTrue();
    }

    static Stream<Throwable> ofAnythingElse() {
        return Stream.of(
                new MongoCommandException(new BsonDocument(), ADDRESS),
                new IllegalStateException("a mistake"),
                new java.io.IOException("the client is gone"),
                new java.util.concurrent.RejectedExecutionException());
    }

    @ParameterizedTest
    @MethodSource("ofAnythingElse")
    void what_a_server_answers_and_mistakes_of_ours_are_not_about_reaching_it(Throwable failure) {
        assertThat(NeededServer.missedBy(failure)).isEmpty();
    }
}
