package vn.kiennghi.service.council;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import vn.kiennghi.api.petition.Round;

/** A province with two fields, three agencies, one term, two sessions and a voter meeting, folded from events like the real catalogue. */
public final class SampleCatalogue implements Catalogue {
    public static final LocalDate TERM_STARTS = LocalDate.of(2021, 6, 29);

    /** A meeting before session 9. */
    public static final VoterMeetingRecorded MEETING = new VoterMeetingRecorded(
            "bac-kan",
            "bac-kan-x.9",
            "phuong-vien",
            Round.BEFORE,
            "Xã Phương Viên",
            "Tổ đại biểu huyện Chợ Đồn",
            120,
            17,
            LocalDate.of(2022, 6, 20));

    private final Map<String, CouncilState> councils = new HashMap<>();
    private final Map<String, CouncilTermState> terms = new HashMap<>();
    private final Map<String, AgencyDefined> agencies = new HashMap<>();

    public SampleCatalogue() {
        CouncilState council = new CouncilState.NotEstablished()
                .evolve(new CouncilDefined(
                        "bac-kan", "HĐND tỉnh Bắc Kạn", Level.PROVINCE, null, TERM_STARTS, null, null))
                .evolve(new FieldDefined("bac-kan", "giao-thong", "Giao thông", "KT_NS"))
                .evolve(new FieldDefined("bac-kan", "y-te", "Y tế", "VH_XH"));
        councils.put("bac-kan", council);
        terms.put(
                "bac-kan-x",
                new CouncilTermState.NotEstablished()
                        .evolve(new TermDefined("bac-kan-x", "bac-kan", "X", TERM_STARTS, LocalDate.of(2026, 6, 30)))
                        .evolve(session(9, LocalDate.of(2022, 7, 18)))
                        .evolve(session(10, LocalDate.of(2022, 12, 7))));
        validUntil("so-gtvt", null);
        validUntil("so-y-te", null);
        validUntil("ubnd-cho-don", LocalDate.of(2022, 12, 31));
    }

    private static SessionDefined session(int number, LocalDate opensOn) {
        return new SessionDefined(
                "bac-kan-x", "bac-kan", number, SessionKind.REGULAR, opensOn, opensOn.plusDays(2), null);
    }

    private void validUntil(String id, @Nullable LocalDate validTo) {
        agencies.put(id, new AgencyDefined("bac-kan", id, id, AgencyKind.DEPARTMENT, TERM_STARTS, validTo));
    }

    @Override
    public Optional<CouncilState.Established> council(String councilId) {
        return Optional.ofNullable((CouncilState.Established) councils.get(councilId));
    }

    @Override
    public Optional<CouncilTermState.Established> term(TermId termId) {
        return Optional.ofNullable((CouncilTermState.Established) terms.get(termId.value()));
    }

    @Override
    public Optional<AgencyDefined> agency(String councilId, String agencyId) {
        return councilId.equals("bac-kan") ? Optional.ofNullable(agencies.get(agencyId)) : Optional.empty();
    }

    @Override
    public Optional<VoterMeetingRecorded> meeting(SessionId sessionId, String meetingId) {
        return Optional.of(MEETING)
                .filter(meeting -> meeting.sessionId().equals(sessionId.value())
                        && meeting.meetingId().equals(meetingId));
    }
}
