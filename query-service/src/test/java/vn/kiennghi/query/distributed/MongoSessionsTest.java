package vn.kiennghi.query.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.edge.platform.RandomIds;
import vn.kiennghi.query.platform.EmbeddedMongo;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoSessionsTest {
    private static final Duration EIGHT_HOURS = Duration.ofHours(8);
    private static final String NAME = "org.example.a$b%2E.c";

    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final MongoSessions sessions = new MongoSessions(
            mongo.client().getDatabase("kept"), new RandomIds()::sessionId, EIGHT_HOURS, InstantSource.system());

    @AfterEach
    void stop() {
        mongo.close();
    }

    private WebSession stored() {
        WebSession session = sessions.createSession();
        session.setAttribute(NAME, "first");
        sessions.save(session);
        return session;
    }

    private WebSession read(String id) {
        return Objects.requireNonNull(sessions.findById(id));
    }

    private long documents() {
        return mongo.client()
                .getDatabase("kept")
                .getCollection(MongoSessions.COLLECTION)
                .countDocuments(new Document());
    }

    @Test
    void what_was_put_in_is_found_again_whatever_its_name() {
        WebSession session = stored();

        WebSession again = read(session.getId());
        assertThat(again.<String>getAttribute(NAME)).isEqualTo("first");
        assertThat(again.getAttributeNames()).containsExactly(NAME);
        assertThat(again.getMaxInactiveInterval()).isEqualTo(EIGHT_HOURS);

        again.removeAttribute(NAME);
        sessions.save(again);
        assertThat(read(session.getId()).getAttributeNames()).isEmpty();
    }

    @Test
    void two_requests_of_one_visit_do_not_undo_each_others_changes() {
        String id = stored().getId();
        WebSession one = read(id);
        WebSession other = read(id);
        one.setAttribute("one", "1");
        other.setAttribute("other", "2");
        sessions.save(one);
        sessions.save(other);

        assertThat(read(id).getAttributeNames()).containsExactlyInAnyOrder(NAME, "one", "other");
    }

    @Test
    void a_visit_that_somebody_ended_does_not_come_back_by_a_request_under_way() {
        WebSession underWay = stored();
        sessions.deleteById(underWay.getId());
        underWay.setAttribute(NAME, "late");
        sessions.save(underWay);

        assertThat(sessions.findById(underWay.getId())).isNull();
    }

    @Test
    void a_visit_ends_once_also_one_of_an_earlier_version_that_does_not_say_whose_it_is() {
        WebSession session = stored();

        assertThat(sessions.end("lan", MongoSessions.trace(session.getId()))).isTrue();
        assertThat(sessions.end("lan", MongoSessions.trace(session.getId()))).isFalse();
        assertThat(sessions.findById(session.getId())).isNull();
    }

    @Test
    void a_new_id_takes_the_place_of_the_old_one() {
        WebSession session = stored();
        String before = session.getId();
        session.changeSessionId();
        sessions.save(session);

        assertThat(sessions.findById(before)).isNull();
        assertThat(read(session.getId()).<String>getAttribute(NAME)).isEqualTo("first");
        assertThat(documents()).isEqualTo(1);
    }

    @Test
    void a_look_within_the_same_minute_is_not_written_a_later_one_is() {
        WebSession session = read(stored().getId());
        Instant before = session.getLastAccessedTime();
        session.setLastAccessedTime(before.plusSeconds(59));
        assertThat(session.isToBeWritten()).isFalse();
        session.setLastAccessedTime(before.plusSeconds(60));
        assertThat(session.isToBeWritten()).isTrue();
        sessions.save(session);

        assertThat(session.isToBeWritten()).isFalse();
        assertThat(read(session.getId()).getLastAccessedTime()).isEqualTo(before.plusSeconds(60));
    }

    @Test
    void a_visit_ends_after_eight_hours_without_a_request() {
        WebSession session = sessions.createSession();
        session.setLastAccessedTime(session.getCreationTime().minus(EIGHT_HOURS));
        sessions.save(session);

        assertThat(sessions.findById(session.getId())).isNull();
    }
}
