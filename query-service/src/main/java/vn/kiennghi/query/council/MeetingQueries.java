package vn.kiennghi.query.council;

import java.util.Comparator;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.CouncilQuery.FindMeeting;
import vn.kiennghi.api.council.CouncilQuery.FindMeetings;
import vn.kiennghi.api.council.MeetingView;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.api.text.VietnameseOrder;
import vn.kiennghi.query.platform.Documents;

/** Answers questions about voter meetings. */
@Component
class MeetingQueries {
    private final Documents<MeetingDocument> meetings;
    private final CouncilCatalogue catalogue;

    MeetingQueries(Documents<MeetingDocument> meetings, CouncilCatalogue catalogue) {
        this.meetings = meetings;
        this.catalogue = catalogue;
    }

    /** Returns a session's meetings by day, those of one day by place in the order of the Vietnamese alphabet. */
    @QueryHandler
    List<MeetingView> meetings(FindMeetings query, Reader reader) {
        require(query.sessionId(), reader);
        return meetings.where(CouncilCollections.SESSION, query.sessionId()).stream()
                .map(MeetingDocument::view)
                .sorted(Comparator.comparing(MeetingView::heldOn)
                        .thenComparing(MeetingView::place, VietnameseOrder.NATURAL)
                        .thenComparing(MeetingView::id))
                .toList();
    }

    /** Returns the meeting; null if the session has none of that id. */
    @QueryHandler
    @Nullable MeetingView meeting(FindMeeting query, Reader reader) {
        require(query.sessionId(), reader);
        MeetingDocument meeting = meetings.stored(MeetingDocument.id(query.sessionId(), query.meetingId()));
        return meeting == null ? null : meeting.view();
    }

    private void require(String sessionId, Reader reader) {
        SessionId.parse(sessionId)
                .flatMap(session -> catalogue.councilOf(session.termId().value()))
                .ifPresent(reader::require);
    }
}
