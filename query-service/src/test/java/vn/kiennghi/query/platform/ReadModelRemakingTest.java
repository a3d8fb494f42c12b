package vn.kiennghi.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** When the read models are thrown away without anybody asking. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadModelRemakingTest {
    private final List<String> thrownAway = new ArrayList<>();
    private final List<String> emptied = new ArrayList<>();
    private final ReadModelRemaking ofAFile = new ReadModelRemaking(
            new DisposableStore() {
                @Override
                public long made() {
                    return thrownAway.size();
                }

                @Override
                public boolean makeAgain(String reason) {
                    return thrownAway.add(reason);
                }
            },
            () -> emptied.add("file"),
            () -> 20);
    private final ReadModelRemaking ofAServer =
            new ReadModelRemaking(DisposableStore.NONE, () -> emptied.add("server"), () -> 20);

    private static RuntimeException contradiction() {
        return new MongoCommandException(
                BsonDocument.parse("{ok: 0, code: 8, errmsg: \"Document with key 'a' already existed\"}"),
                new ServerAddress());
    }

    private static void fail(ReadModelRemaking remaking, int times, long position, RuntimeException failure) {
        for (int i = 0; i < times; i++) {
            remaking.failed(position, failure);
        }
    }

    @Test
    void the_same_failure_again_and_again_at_one_place_is_a_reason() {
        fail(ofAFile, ReadModelRemaking.OFTEN - 1, 7, contradiction());
        assertThat(thrownAway).isEmpty();

        ofAFile.failed(7, contradiction());

        assertThat(thrownAway).singleElement().asString().contains("already existed", "position 7");
        fail(ofAFile, ReadModelRemaking.OFTEN - 1, 7, contradiction());
        assertThat(thrownAway).as("counted anew").hasSize(1);
    }

    @Test
    void failures_between_which_something_was_written_are_none() {
        for (int position = 0; position < 10; position++) {
            fail(ofAFile, 2, position, contradiction());
        }
        for (int i = 0; i < 10; i++) {
            ofAFile.failed(20, contradiction());
            ofAFile.wentOn();
        }

        assertThat(thrownAway).isEmpty();
    }

    @Test
    void a_server_that_is_away_a_lost_claim_and_a_petition_that_cannot_be_written_are_none() {
        fail(ofAFile, 20, 7, new MongoTimeoutException("nobody answers"));
        fail(ofAFile, 20, 7, new UnableToClaimTokenException("another has it"));
        fail(ofAFile, 20, 7, CannotBeWritten.tooLarge("a", 17 << 20));
        for (int i = 0; i < 20; i++) {
            ofAFile.projectionFailed(7, new IllegalStateException("the record does not answer"));
        }

        assertThat(thrownAway).isEmpty();
        assertThat(emptied).isEmpty();
    }

    @Test
    void the_documents_of_a_server_are_left_alone_unless_they_cannot_be_read() {
        fail(ofAServer, 20, 7, contradiction());
        assertThat(emptied).isEmpty();

        fail(
                ofAServer,
                ReadModelRemaking.OFTEN,
                8,
                new UnreadableDocument("a", new BsonInvalidOperationException("no text")));
        assertThat(emptied).containsExactly("server");
    }

    @Test
    void what_is_lost_is_a_reason_on_a_server_too_but_not_while_they_come_from_the_record() {
        LostDocument lost = new LostDocument("a", -1, 3);
        assertThat(ofAServer.mayHelp(7)).isTrue();

        for (int i = 0; i < ReadModelRemaking.OFTEN_LOST; i++) {
            ofAServer.projectionFailed(7, lost);
        }

        assertThat(emptied).containsExactly("server");
        assertThat(ofAServer.mayHelp(EventLog.NOTHING)).isFalse();
        assertThat(ofAServer.mayHelp(19)).isFalse();
        assertThat(ofAServer.mayHelp(20)).as("the record ended there").isTrue();
    }
}
