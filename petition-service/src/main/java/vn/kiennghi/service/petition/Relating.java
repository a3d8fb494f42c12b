package vn.kiennghi.service.petition;

import static vn.kiennghi.service.petition.BusinessDates.aStepIsNeverBeforeTheOneItFollows;
import static vn.kiennghi.service.petition.BusinessDates.whatHappenedIsNeverInTheFuture;

import java.util.List;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.PetitionCommand.LinkRepeat;
import vn.kiennghi.api.petition.PetitionCommand.TellApart;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.RepeatLinked;
import vn.kiennghi.api.petition.PetitionEvent.ToldApart;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;

/** Rules of relating petitions that sound alike: the same matter brought again (R11), or found to be another matter. */
final class Relating {
    private Relating() {}

    static List<PetitionEvent> link(PetitionState.Recorded petition, LinkRepeat command, Circumstances circumstances) {
        if (petition.links().repeatOf().contains(command.of().value())) {
            return List.of();
        }
        PetitionState.Recorded earlier = OtherPetitions.another(petition, command.of(), "of", circumstances);
        bothAreOfOneTerm(petition, earlier);
        aRepeatComesLater(petition, earlier);
        whatHappenedIsNeverInTheFuture(command.on(), circumstances.today(), "on");
        aStepIsNeverBeforeTheOneItFollows(command.on(), petition.receivedOn(), "receivedOn", "on");
        return List.of(new RepeatLinked(
                petition.receipt().petitionId(),
                command.of().value(),
                command.reason(),
                command.document(),
                command.on()));
    }

    private static void bothAreOfOneTerm(PetitionState.Recorded petition, PetitionState.Recorded earlier) {
        SessionId session = session(petition);
        if (!session.termId().equals(session(earlier).termId())) {
            throw new Refused(
                    RefusalCode.OTHER_TERM,
                    session.termId().value(),
                    session(earlier).termId().value(),
                    "of");
        }
    }

    /** R11: the later one is linked to the earlier one: of an earlier session, or received earlier. */
    private static void aRepeatComesLater(PetitionState.Recorded petition, PetitionState.Recorded earlier) {
        int later = session(petition).number() - session(earlier).number();
        boolean comesLater = later > 0
                ? !earlier.receivedOn().isAfter(petition.receivedOn())
                : later == 0 && earlier.receivedOn().isBefore(petition.receivedOn());
        if (!comesLater) {
            throw new Refused(
                    RefusalCode.REPEAT_NOT_LATER,
                    "< " + petition.receivedOn() + " (" + petition.receipt().reference() + ")",
                    earlier.receivedOn() + " (" + earlier.receipt().reference() + ")",
                    "of");
        }
    }

    static List<PetitionEvent> tellApart(
            PetitionState.Recorded petition, TellApart command, Circumstances circumstances) {
        if (petition.links().apartFrom().contains(command.from().value())) {
            return List.of();
        }
        PetitionState.Recorded other = OtherPetitions.another(petition, command.from(), "from", circumstances);
        aLinkIsTakenBackWhereItWasMade(petition, other);
        whatHappenedIsNeverInTheFuture(command.on(), circumstances.today(), "on");
        aStepIsNeverBeforeTheOneItFollows(command.on(), petition.receivedOn(), "receivedOn", "on");
        return List.of(new ToldApart(
                petition.receipt().petitionId(),
                command.from().value(),
                command.reason(),
                command.document(),
                command.on()));
    }

    private static void aLinkIsTakenBackWhereItWasMade(PetitionState.Recorded petition, PetitionState.Recorded other) {
        if (other.links().repeatOf().contains(petition.receipt().petitionId())) {
            throw new Refused(
                    RefusalCode.LINKED_FROM_OTHER,
                    other.receipt().reference(),
                    petition.receipt().reference(),
                    "from");
        }
    }

    private static SessionId session(PetitionState.Recorded petition) {
        return SessionId.parse(petition.receipt().sessionId()).orElseThrow();
    }
}
