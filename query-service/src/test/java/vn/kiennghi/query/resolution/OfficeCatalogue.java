package vn.kiennghi.query.resolution;

import java.time.LocalDate;
import java.util.Optional;
import vn.kiennghi.api.council.AgencyEvent.AgencyDefined;
import vn.kiennghi.api.council.AgencyKind;
import vn.kiennghi.api.council.CouncilEvent.CouncilDefined;
import vn.kiennghi.api.council.CouncilEvent.FieldDefined;
import vn.kiennghi.api.council.CouncilTermEvent.SessionDefined;
import vn.kiennghi.api.council.CouncilTermEvent.TermDefined;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.SessionKind;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.council.VoterMeetingEvent.VoterMeetingRecorded;
import vn.kiennghi.query.petition.Story;
import vn.kiennghi.service.council.Catalogue;
import vn.kiennghi.service.council.CouncilState;
import vn.kiennghi.service.council.CouncilTermState;

/** The council, term, fields and agencies of {@link Story}. */
final class OfficeCatalogue implements Catalogue {
    private static final LocalDate START = LocalDate.parse("2021-06-29");

    private final CouncilState council = new CouncilState.NotEstablished()
            .evolve(new CouncilDefined(Story.COUNCIL, "HĐND tỉnh Bắc Kạn", Level.PROVINCE, null, START, null, null))
            .evolve(new FieldDefined(Story.COUNCIL, "y-te", "Y tế", "VH_XH"))
            .evolve(new FieldDefined(Story.COUNCIL, "dien", "Điện", "KT_NS"));
    private final CouncilTermState term = new CouncilTermState.NotEstablished()
            .evolve(new TermDefined(Story.TERM, Story.COUNCIL, "X", START, LocalDate.parse("2026-06-30")))
            .evolve(session(9, "2022-07-18"))
            .evolve(session(10, "2022-12-07"));

    private static SessionDefined session(int number, String opensOn) {
        LocalDate day = LocalDate.parse(opensOn);
        return new SessionDefined(Story.TERM, Story.COUNCIL, number, SessionKind.REGULAR, day, day, null);
    }

    @Override
    public Optional<CouncilState.Established> council(String councilId) {
        return Optional.of((CouncilState.Established) council);
    }

    @Override
    public Optional<CouncilTermState.Established> term(TermId termId) {
        return Optional.of((CouncilTermState.Established) term);
    }

    @Override
    public Optional<AgencyDefined> agency(String councilId, String agencyId) {
        return Optional.of(new AgencyDefined(councilId, agencyId, agencyId, AgencyKind.DEPARTMENT, START, null));
    }

    @Override
    public Optional<VoterMeetingRecorded> meeting(SessionId sessionId, String meetingId) {
        return Optional.empty();
    }
}
