package vn.kiennghi.service.petition;

import static vn.kiennghi.service.petition.BusinessDates.aStepIsNeverBeforeTheOneItFollows;
import static vn.kiennghi.service.petition.BusinessDates.whatHappenedIsNeverInTheFuture;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.kiennghi.api.petition.PetitionCommand.InformVoters;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.VotersInformed;
import vn.kiennghi.api.text.Spelling;

/** Rules of telling the voters what came of their petition (R35); those of merged petitions are told with the lead (R10). */
final class Informing {
    private Informing() {}

    static List<PetitionEvent> decide(
            PetitionState.Recorded petition, InformVoters command, Circumstances circumstances) {
        if (petition.notices().stream().anyMatch(notice -> isThatOf(notice, command))) {
            return List.of();
        }
        LocalDate result = resultOn(petition.way()).orElseThrow(() -> PetitionRules.wrongStage(petition, command));
        whatHappenedIsNeverInTheFuture(command.on(), circumstances.today(), "on");
        aStepIsNeverBeforeTheOneItFollows(command.on(), result, "answered", "on");
        return List.of(new VotersInformed(
                petition.receipt().petitionId(),
                command.channel(),
                command.place(),
                command.reason(),
                command.document(),
                command.on()));
    }

    private static boolean isThatOf(VotersInformed notice, InformVoters command) {
        return notice.channel() == command.channel()
                && Spelling.same(notice.place(), command.place())
                && notice.on().equals(command.on());
    }

    /** Returns the day of what the voters can be told, if there is something. */
    private static Optional<LocalDate> resultOn(Way way) {
        return switch (way) {
            case HandedOver handed ->
                handed.answerInForce().map(answer -> answer.answered().on());
            case Way.Forwarded forwarded -> Optional.of(forwarded.forwarded().on());
            case Way.Returned returned -> Optional.of(returned.returned().on());
            case Way.Spoken spoken -> Optional.of(spoken.answered().on());
            case Way.Closed closed ->
                resultOn(closed.before()).or(() -> Optional.of(closed.closed().on()));
            case Way.Open _, Way.Split _, Way.Merged _ -> Optional.empty();
        };
    }

    /** R35: a notice counts if it was given after the answer that is in force; before that, voters were told something else. */
    static boolean votersKnowTheResult(PetitionState.Recorded petition) {
        LocalDate answered =
                petition.answerInForce().map(answer -> answer.answered().on()).orElseGet(petition::receivedOn);
        return petition.notices().stream().anyMatch(notice -> !notice.on().isBefore(answered));
    }
}
