package vn.kiennghi.query.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.CouncilQuery.FindMeeting;
import vn.kiennghi.api.council.CouncilQuery.FindMeetings;
import vn.kiennghi.api.council.MeetingView;
import vn.kiennghi.api.council.VoterMeetingEvent.VoterMeetingRecorded;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.query.petition.WholeReading;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.EmbeddedMongo;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.ReadModelStore;

class MeetingReadModelTest {
    private static final String SESSION = "bac-kan-x.9";

    private final EventLog events = new EventLog(EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build());
    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final ReadModelStore store = new ReadModelStore(mongo.storage());
    private final Documents<MeetingDocument> meetings = store.collection("meetings", MeetingDocument.class);
    private final MeetingProjection projection = new MeetingProjection(meetings);
    private final MeetingQueries queries = new MeetingQueries(meetings, new CouncilCatalogue(events));

    @AfterEach
    void stop() {
        mongo.close();
    }

    private void meeting(
            String session, String id, String heldOn, String place, @Nullable Integer voters, long sequence) {
        projection.on(
                new VoterMeetingRecorded(
                        "bac-kan",
                        session,
                        id,
                        Round.BEFORE,
                        place,
                        "Tổ đại biểu số 3",
                        voters,
                        null,
                        LocalDate.parse(heldOn)),
                sequence);
    }

    private void record() {
        meeting(SESSION, "vi-huong", "2022-06-21", "Xã Vĩ Hương", null, 0);
        meeting(SESSION, "duc-xuan", "2022-06-20", "Phường Đức Xuân", 80, 0);
        meeting(SESSION, "dan-tien", "2022-06-20", "Phường Dân Tiến", 75, 0);
        meeting(SESSION, "vi-huong", "2022-06-20", "Xã Vĩ Hương", 120, 1);
        meeting(SESSION, "quan-ha", "2022-06-19", "Xã Quân Hà", 60, 0);
        meeting("bac-kan-x.10", "vi-huong", "2022-11-20", "Xã Vĩ Hương", 90, 0);
        store.flush();
    }

    @Test
    void a_sessions_meetings_are_shown_by_day_then_by_place_as_recorded_last() {
        record();

        assertThat(queries.meetings(new FindMeetings(SESSION), WholeReading.READER))
                .extracting(MeetingView::id)
                .containsExactly("quan-ha", "dan-tien", "duc-xuan", "vi-huong");
        assertThat(queries.meetings(new FindMeetings("unknown"), WholeReading.READER))
                .isEmpty();
        assertThat(queries.meeting(new FindMeeting(SESSION, "vi-huong"), WholeReading.READER))
                .isEqualTo(new MeetingView(
                        SESSION,
                        "vi-huong",
                        Round.BEFORE,
                        LocalDate.parse("2022-06-20"),
                        "Xã Vĩ Hương",
                        "Tổ đại biểu số 3",
                        120,
                        null));
        assertThat(queries.meeting(new FindMeeting(SESSION, "unknown"), WholeReading.READER))
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

        projection.reset();
        assertThat(mongo.digest(store)).isNotEqualTo(once);
        record();
        assertThat(mongo.digest(store)).as("after a rebuild").isEqualTo(once);
    }
}
