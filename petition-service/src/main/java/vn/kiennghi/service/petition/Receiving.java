package vn.kiennghi.service.petition;

import static vn.kiennghi.service.petition.BusinessDates.whatHappenedIsNeverInTheFuture;

import java.util.ArrayList;
import java.util.List;
import vn.kiennghi.api.council.CouncilTermEvent.SessionDefined;
import vn.kiennghi.api.petition.PetitionCommand.ReceivePetition;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.api.text.Spelling;

/**
 * Rules of receipt. A petition of a candidates' meeting belongs to the session of the incoming council to which it is entered
 * (R26), so the day of receipt is not checked against session or term.
 */
final class Receiving {
    private Receiving() {}

    static List<PetitionEvent> decide(PetitionState state, ReceivePetition command, Circumstances circumstances) {
        return switch (state) {
            case PetitionState.Recorded petition -> aReferenceStandsForOneContent(petition, command);
            case PetitionState.NotReceived _ -> receive(command, circumstances);
        };
    }

    /** Same content again is "unchanged", whatever happened since; other content is refused and never overwrites. */
    private static List<PetitionEvent> aReferenceStandsForOneContent(
            PetitionState.Recorded petition, ReceivePetition command) {
        if (!petition.facts().everSaid(command.content())) {
            throw new Refused(RefusalCode.REFERENCE_TAKEN, petition.facts().content(), command.content(), "reference");
        }
        return List.of();
    }

    private static List<PetitionEvent> receive(ReceivePetition command, Circumstances circumstances) {
        SessionDefined session = circumstances
                .catalogue()
                .session(command.sessionId())
                .orElseThrow(() -> new Refused(
                        RefusalCode.UNKNOWN_SESSION,
                        "a session of this installation",
                        command.sessionId(),
                        "sessionId"));
        whatHappenedIsNeverInTheFuture(command.receivedOn(), circumstances.today(), "receivedOn");
        if (command.field() != null) {
            Classifying.fieldOf(session.councilId(), command.field(), circumstances);
        }
        if (command.meetingId() != null
                && circumstances
                        .catalogue()
                        .meeting(command.sessionId(), command.meetingId())
                        .isEmpty()) {
            throw new Refused(
                    RefusalCode.UNKNOWN_MEETING,
                    "a meeting of session " + command.sessionId(),
                    command.meetingId(),
                    "meetingId");
        }
        PetitionReceived received = new PetitionReceived(
                command.petitionId().value(),
                session.councilId(),
                command.sessionId().value(),
                Spelling.stored(command.reference()),
                Spelling.stored(command.content()),
                command.kind(),
                command.round(),
                command.receivedOn(),
                command.group(),
                command.place(),
                command.meetingId() == null ? command.meeting() : command.meetingId(),
                command.filePosition(),
                command.field(),
                command.level(),
                null,
                command.receivedOn());
        List<PetitionEvent> events = new ArrayList<>();
        events.add(received);
        Classifying.atReceipt(received, circumstances).ifPresent(events::add);
        return events;
    }
}
