package vn.kiennghi.service.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.MeetingId;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.council.VoterMeetingCommand.RecordVoterMeeting;
import vn.kiennghi.api.council.VoterMeetingEvent;
import vn.kiennghi.api.council.VoterMeetingEvent.VoterMeetingRecorded;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordingVoterMeetingsTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 7, 20);
    private static final LocalDate HELD_ON = LocalDate.of(2022, 6, 20);
    private static final VoterMeetingRecorded RECORDED = new VoterMeetingRecorded(
            "bac-kan",
            "bac-kan-x.9",
            "phuong-vien",
            Round.BEFORE,
            "Nhà văn hóa xã Phương Viên",
            "Tổ đại biểu huyện Chợ Đồn",
            120,
            17,
            HELD_ON);

    @Test
    void a_meeting_is_recorded_with_all_that_is_known_of_it_on_the_day_it_was_held() {
        assertThat(decide(null, meeting(9, HELD_ON, 120, 17))).containsExactly(RECORDED);
    }

    @Test
    void the_same_again_changes_nothing_and_other_content_is_recorded_in_full() {
        assertThat(decide(RECORDED, meeting(9, HELD_ON, 120, 17))).isEmpty();

        List<VoterMeetingEvent> corrected = decide(RECORDED, meeting(9, HELD_ON, 125, null));
        assertThat(corrected).singleElement().satisfies(event -> {
            VoterMeetingRecorded recorded = VoterMeetingRules.evolve(event);
            assertThat(recorded.voters()).isEqualTo(125);
            assertThat(recorded.utterances()).isNull();
            assertThat(recorded.place()).isEqualTo("Nhà văn hóa xã Phương Viên");
        });
    }

    @Test
    void R17_a_meeting_is_entered_late_but_not_before_it_was_held() {
        assertThat(decide(null, meeting(9, TODAY, null, null))).hasSize(1);

        Refusal refusal = refused(meeting(9, TODAY.plusDays(1), null, null), RefusalCode.DATE_IN_FUTURE);
        assertThat(refusal.expected()).contains(TODAY.toString());
        assertThat(refusal.found()).isEqualTo(TODAY.plusDays(1).toString());
        assertThat(refusal.field()).isEqualTo("heldOn");
    }

    @Test
    void R26_a_candidates_meeting_may_precede_the_term() {
        assertThat(decide(null, meeting(9, SampleCatalogue.TERM_STARTS.minusMonths(2), null, null)))
                .hasSize(1);
    }

    @Test
    void a_session_that_nobody_planned_has_no_meetings() {
        refused(meeting(99, HELD_ON, null, null), RefusalCode.UNKNOWN_SESSION);
    }

    @Test
    void place_and_group_are_given_and_nothing_is_counted_below_zero() {
        assertThat(refused(meeting(" ", "Tổ 3"), RefusalCode.FIELD_MISSING).field())
                .isEqualTo("place");
        assertThat(refused(meeting("Xã", ""), RefusalCode.FIELD_MISSING).field())
                .isEqualTo("group");
        assertThat(refused(meeting(9, HELD_ON, -1, 0), RefusalCode.FIELD_INVALID)
                        .field())
                .isEqualTo("voters");
        assertThat(refused(meeting(9, HELD_ON, 0, -17), RefusalCode.FIELD_INVALID)
                        .field())
                .isEqualTo("utterances");
    }

    @Test
    void a_meeting_is_addressed_within_its_session() {
        assertThat(meeting(9, HELD_ON, null, null).meetingId()).hasToString("meeting:bac-kan-x.9/phuong-vien");
        assertThat(catchThrowableOfType(Refused.class, () -> new MeetingId(session(9), "Phương Viên"))
                        .refusal()
                        .code())
                .isEqualTo(RefusalCode.FIELD_INVALID);
    }

    private static List<VoterMeetingEvent> decide(@Nullable VoterMeetingRecorded before, RecordVoterMeeting command) {
        return VoterMeetingRules.decide(before, command, new SampleCatalogue(), TODAY);
    }

    private static Refusal refused(RecordVoterMeeting command, RefusalCode code) {
        Refused refused = catchThrowableOfType(Refused.class, () -> decide(null, command));
        assertThat(refused).as("refusal of " + command).isNotNull();
        assertThat(refused.refusal().code()).isEqualTo(code);
        return refused.refusal();
    }

    private static RecordVoterMeeting meeting(
            int session, LocalDate heldOn, @Nullable Integer voters, @Nullable Integer utterances) {
        return new RecordVoterMeeting(
                new MeetingId(session(session), "phuong-vien"),
                Round.BEFORE,
                heldOn,
                "Nhà văn hóa xã Phương Viên",
                "Tổ đại biểu huyện Chợ Đồn",
                voters,
                utterances);
    }

    private static RecordVoterMeeting meeting(String place, String group) {
        return new RecordVoterMeeting(
                new MeetingId(session(9), "phuong-vien"), Round.BEFORE, HELD_ON, place, group, null, null);
    }

    private static SessionId session(int number) {
        return new SessionId(new TermId("bac-kan-x"), number);
    }
}
