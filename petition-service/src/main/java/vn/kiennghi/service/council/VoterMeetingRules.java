package vn.kiennghi.service.council;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.CouncilTermEvent.SessionDefined;
import vn.kiennghi.api.council.VoterMeetingCommand;
import vn.kiennghi.api.council.VoterMeetingCommand.RecordVoterMeeting;
import vn.kiennghi.api.council.VoterMeetingEvent;
import vn.kiennghi.api.council.VoterMeetingEvent.VoterMeetingRecorded;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;

/**
 * Decides on commands to a voter meeting. Its state is what was recorded last, nothing at first. The day of a meeting is not
 * checked against session or term: candidates' meetings precede the term (R26).
 */
final class VoterMeetingRules {
    private VoterMeetingRules() {}

    /**
     * Returns the events that the command causes; none if everything is so already.
     *
     * @param today the present day, Asia/Ho_Chi_Minh
     * @throws Refused if a rule forbids the command
     */
    static List<VoterMeetingEvent> decide(
            @Nullable VoterMeetingRecorded recorded,
            VoterMeetingCommand command,
            Catalogue catalogue,
            LocalDate today) {
        return switch (command) {
            case RecordVoterMeeting meeting -> record(recorded, meeting, catalogue, today);
        };
    }

    static VoterMeetingRecorded evolve(VoterMeetingEvent event) {
        return switch (event) {
            case VoterMeetingRecorded recorded -> recorded;
        };
    }

    private static List<VoterMeetingEvent> record(
            @Nullable VoterMeetingRecorded before, RecordVoterMeeting command, Catalogue catalogue, LocalDate today) {
        String sessionId = command.meetingId().sessionId().value();
        SessionDefined session = catalogue
                .session(command.meetingId().sessionId())
                .orElseThrow(() ->
                        new Refused(RefusalCode.UNKNOWN_SESSION, "a session of this installation", sessionId, null));
        aMeetingIsRecordedAfterItWasHeld(command.heldOn(), today);
        given(command.place(), "place");
        given(command.group(), "group");
        notNegative(command.voters(), "voters");
        notNegative(command.utterances(), "utterances");
        VoterMeetingRecorded recorded = new VoterMeetingRecorded(
                session.councilId(),
                sessionId,
                command.meetingId().value(),
                command.round(),
                command.place(),
                command.group(),
                command.voters(),
                command.utterances(),
                command.heldOn());
        return recorded.equals(before) ? List.of() : List.of(recorded);
    }

    /** R17: what happened may be entered late, but is never in the future. */
    private static void aMeetingIsRecordedAfterItWasHeld(LocalDate heldOn, LocalDate today) {
        if (heldOn.isAfter(today)) {
            throw new Refused(RefusalCode.DATE_IN_FUTURE, "<= " + today, heldOn, "heldOn");
        }
    }

    private static void given(String text, String field) {
        if (text.isBlank()) {
            throw new Refused(RefusalCode.FIELD_MISSING, "text", null, field);
        }
    }

    private static void notNegative(@Nullable Integer number, String field) {
        if (number != null && number < 0) {
            throw new Refused(RefusalCode.FIELD_INVALID, "0, 1, 2 …", number, field);
        }
    }
}
