package vn.kiennghi.service.written;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.Answered;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.service.council.SampleCatalogue;
import vn.kiennghi.service.petition.Circumstances;
import vn.kiennghi.service.petition.PetitionRules;
import vn.kiennghi.service.petition.PetitionState;
import vn.kiennghi.service.petition.Sender;
import vn.kiennghi.service.written.WrittenHistory.Line;

/** An office with the petitions of one history; its day is 1/6/2023. */
final class WrittenOffice {
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 1);

    private final Map<PetitionId, PetitionState> petitions = new HashMap<>();
    private final Map<PetitionId, List<String>> answeredBy = new HashMap<>();

    /**
     * Does the work and returns what was recorded.
     *
     * @throws vn.kiennghi.api.refusal.Refused if a rule forbids it
     */
    List<PetitionEvent> perform(Line line) {
        PetitionCommand command = WrittenWork.command(line);
        Sender sender = WrittenWords.of(WrittenWords.PERSONS, line.person().isEmpty() ? "Lan" : line.person());
        List<PetitionEvent> events = PetitionRules.decide(
                state(command.petitionId()),
                command,
                new Circumstances(
                        TODAY,
                        new SampleCatalogue(),
                        id -> find(id).map(petition -> petition.receipt().content()),
                        this::find,
                        _ -> false,
                        sender,
                        answeredBy.getOrDefault(command.petitionId(), List.of())));
        for (PetitionEvent event : events) {
            PetitionId id = new PetitionId(event.petitionId());
            petitions.put(id, state(id).evolve(event));
            if (event instanceof Answered) {
                answeredBy.computeIfAbsent(id, _ -> new ArrayList<>()).add(sender.user());
            }
        }
        return events;
    }

    /** Returns stage, outcome and verdict in the words of the register. */
    String standing(String name) {
        PetitionState.Recorded petition = find(WrittenNames.id(name)).orElseThrow();
        return String.join(
                " · ",
                WrittenWords.called(WrittenWords.STAGES, petition.stage()),
                WrittenWords.called(WrittenWords.OUTCOMES, petition.outcome()),
                WrittenWords.called(WrittenWords.VERDICTS, petition.verdict()));
    }

    private PetitionState state(PetitionId id) {
        return petitions.getOrDefault(id, new PetitionState.NotReceived());
    }

    private Optional<PetitionState.Recorded> find(PetitionId id) {
        return state(id) instanceof PetitionState.Recorded petition ? Optional.of(petition) : Optional.empty();
    }
}
