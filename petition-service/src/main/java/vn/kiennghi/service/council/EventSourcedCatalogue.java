package vn.kiennghi.service.council;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.AgencyEvent;
import vn.kiennghi.api.council.AgencyEvent.AgencyDefined;
import vn.kiennghi.api.council.AgencyId;
import vn.kiennghi.api.council.CouncilEvent;
import vn.kiennghi.api.council.CouncilId;
import vn.kiennghi.api.council.CouncilTermEvent;
import vn.kiennghi.api.council.Identifier;
import vn.kiennghi.api.council.MeetingId;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.council.VoterMeetingEvent;
import vn.kiennghi.api.council.VoterMeetingEvent.VoterMeetingRecorded;
import vn.kiennghi.service.streams.Streams;

/** The catalogue folded from the streams of councils, terms, meetings and agencies themselves, so that no projection can lag behind. */
@Component
class EventSourcedCatalogue implements Catalogue {
    private final FoldedStreams<CouncilState> councils;
    private final FoldedStreams<CouncilTermState> terms;
    private final FoldedStreams<Optional<AgencyDefined>> agencies;

    private final FoldedStreams<Optional<VoterMeetingRecorded>> meetings;

    EventSourcedCatalogue(Streams streams) {
        councils = new FoldedStreams<>(
                streams, new CouncilState.NotEstablished(), (state, event) -> state.evolve((CouncilEvent) event));
        terms = new FoldedStreams<>(
                streams,
                new CouncilTermState.NotEstablished(),
                (state, event) -> state.evolve((CouncilTermEvent) event));
        agencies = new FoldedStreams<>(
                streams, Optional.empty(), (_, event) -> Optional.of(AgencyRules.evolve((AgencyEvent) event)));
        meetings = new FoldedStreams<>(
                streams,
                Optional.empty(),
                (_, event) -> Optional.of(VoterMeetingRules.evolve((VoterMeetingEvent) event)));
    }

    @Override
    public Optional<CouncilState.Established> council(String councilId) {
        return ifValid(councilId) == null
                ? Optional.empty()
                : switch (councils.current(new CouncilId(councilId).toString())) {
                    case CouncilState.NotEstablished _ -> Optional.empty();
                    case CouncilState.Established established -> Optional.of(established);
                };
    }

    @Override
    public Optional<CouncilTermState.Established> term(TermId termId) {
        return switch (terms.current(termId.toString())) {
            case CouncilTermState.NotEstablished _ -> Optional.empty();
            case CouncilTermState.Established established -> Optional.of(established);
        };
    }

    @Override
    public Optional<AgencyDefined> agency(String councilId, String agencyId) {
        return ifValid(councilId) == null || ifValid(agencyId) == null
                ? Optional.empty()
                : agencies.current(new AgencyId(councilId, agencyId).toString());
    }

    @Override
    public Optional<VoterMeetingRecorded> meeting(SessionId sessionId, String meetingId) {
        return ifValid(meetingId) == null
                ? Optional.empty()
                : meetings.current(new MeetingId(sessionId, meetingId).toString());
    }

    private static @Nullable String ifValid(String id) {
        return Identifier.isValid(id) ? id : null;
    }
}
