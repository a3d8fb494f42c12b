package vn.kiennghi.query.council;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.VoterMeetingEvent;
import vn.kiennghi.api.council.VoterMeetingEvent.VoterMeetingRecorded;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.ReadModelProcessing;

/** Keeps the voter meetings of the sessions. */
@Component
@ProcessingGroup(ReadModelProcessing.NAME)
class MeetingProjection {
    private final Documents<MeetingDocument> meetings;

    MeetingProjection(Documents<MeetingDocument> meetings) {
        this.meetings = meetings;
    }

    @EventHandler
    void on(VoterMeetingEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case VoterMeetingRecorded recorded -> meetings.put(MeetingDocument.of(recorded, sequence));
        }
    }

    @ResetHandler
    void reset() {
        meetings.clear();
    }
}
