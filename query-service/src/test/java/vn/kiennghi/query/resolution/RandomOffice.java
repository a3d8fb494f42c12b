package vn.kiennghi.query.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.Answered;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.query.petition.Story;
import vn.kiennghi.service.petition.Circumstances;
import vn.kiennghi.service.petition.PetitionRules;
import vn.kiennghi.service.petition.PetitionState;
import vn.kiennghi.service.petition.Sender;

/** An office in which anything is tried; what the rules allow is recorded. */
final class RandomOffice {
    static final LocalDate OPENED = LocalDate.parse("2022-01-01");

    private static final int PETITIONS = 5;
    private static final OfficeCatalogue CATALOGUE = new OfficeCatalogue();

    private final Map<PetitionId, PetitionState.Recorded> petitions = new LinkedHashMap<>();
    private final Map<PetitionId, Story> stories = new HashMap<>();
    private final Map<PetitionId, List<String>> answeredBy = new HashMap<>();
    private LocalDate today = OPENED.plusDays(30);

    /** What was tried last, and what was recorded of it. */
    record Tried(PetitionCommand command, List<PetitionEvent> events, LocalDate today) {}

    /** Tries the move and returns what came of it. */
    Tried attempt(Move move) {
        today = today.plusDays(move.passed());
        PetitionCommand command = command(move);
        try {
            List<PetitionEvent> events = decide(command, sender(move));
            record(events, sender(move));
            return new Tried(command, events, today);
        } catch (Refused refused) {
            return new Tried(command, List.of(), today);
        }
    }

    /**
     * Returns what would be recorded if the move's command were sent again.
     *
     * @throws Refused if a rule forbids it then
     */
    List<PetitionEvent> again(PetitionCommand command, Move move) {
        return decide(command, sender(move));
    }

    Map<PetitionId, PetitionState.Recorded> petitions() {
        return petitions;
    }

    /** Returns the petition's events as the log holds them. */
    Story story(PetitionId id) {
        return stories.computeIfAbsent(id, missing -> new Story(missing.value()));
    }

    List<Story> stories() {
        return petitions.keySet().stream().map(this::story).toList();
    }

    LocalDate today() {
        return today;
    }

    private PetitionCommand command(Move move) {
        LocalDate on = today.minusDays(move.back());
        List<PetitionId> known = new ArrayList<>(petitions.keySet());
        int whom = Math.floorMod(move.whom(), Math.max(PETITIONS, known.size()));
        if (whom >= known.size()) {
            return MoveCommands.receive(session(known.size()), "P" + known.size(), on, move.choice());
        }
        PetitionId id = known.get(whom);
        PetitionId other = known.get(Math.floorMod(move.other(), known.size()));
        return new MoveCommands(Objects.requireNonNull(petitions.get(id)), other, move, on).command();
    }

    private static SessionId session(int number) {
        return new SessionId(new TermId(Story.TERM), number < 3 ? 9 : 10);
    }

    private static Sender sender(Move move) {
        return new Sender("u" + move.choice() % 3, move.choice() % 11 == 0, move.choice() % 13 == 0);
    }

    private List<PetitionEvent> decide(PetitionCommand command, Sender sender) {
        PetitionState state = petitions.get(command.petitionId());
        return PetitionRules.decide(
                state == null ? new PetitionState.NotReceived() : state,
                command,
                new Circumstances(
                        today,
                        CATALOGUE,
                        id -> find(id).map(petition -> petition.receipt().content()),
                        this::find,
                        _ -> false,
                        sender,
                        answeredBy.getOrDefault(command.petitionId(), List.of())));
    }

    private Optional<PetitionState.Recorded> find(PetitionId id) {
        return Optional.ofNullable(petitions.get(id));
    }

    private void record(List<PetitionEvent> events, Sender sender) {
        for (PetitionEvent event : events) {
            PetitionId id = new PetitionId(event.petitionId());
            PetitionState before = petitions.get(id);
            petitions.put(id, (PetitionState.Recorded)
                    (before == null ? new PetitionState.NotReceived() : before).evolve(event));
            story(id).recordedOn(today.toString()).and(event);
            if (event instanceof Answered) {
                answeredBy.computeIfAbsent(id, _ -> new ArrayList<>()).add(sender.user());
            }
        }
    }
}
