package vn.kiennghi.service.council;

import java.util.Optional;
import vn.kiennghi.api.council.AgencyEvent.AgencyDefined;
import vn.kiennghi.api.council.CouncilEvent.FieldDefined;
import vn.kiennghi.api.council.CouncilTermEvent.SessionDefined;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.council.VoterMeetingEvent.VoterMeetingRecorded;

/** What the rules ask about councils, terms, sessions, voter meetings, agencies and fields; always as the record holds it now. */
public interface Catalogue {
    /** Returns the council, if it was established. */
    Optional<CouncilState.Established> council(String councilId);

    /** Returns the term, if it was established. */
    Optional<CouncilTermState.Established> term(TermId termId);

    /** Returns the agency of the council's catalogue, if there is one of that id. */
    Optional<AgencyDefined> agency(String councilId, String agencyId);

    /** Returns the voter meeting of the session, if one of that id is recorded. */
    Optional<VoterMeetingRecorded> meeting(SessionId sessionId, String meetingId);

    /** Returns the session, if it was planned. */
    default Optional<SessionDefined> session(SessionId sessionId) {
        return term(sessionId.termId())
                .flatMap(term -> Optional.ofNullable(term.sessions().get(sessionId.number())));
    }

    /** Returns the field of the council's catalogue, if there is one of that id. */
    default Optional<FieldDefined> field(String councilId, String fieldId) {
        return council(councilId)
                .flatMap(council -> Optional.ofNullable(council.fields().get(fieldId)));
    }
}
