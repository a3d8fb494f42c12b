package vn.kiennghi.service.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.Answered;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.service.council.SampleCatalogue;

/** Given what happened to one petition, when something is asked of it, then this happens or is refused. */
final class PetitionScenario {
    static final LocalDate TODAY = LocalDate.of(2023, 6, 1);
    static final SessionId SESSION = new SessionId(new TermId("bac-kan-x"), 9);
    static final PetitionId PETITION = PetitionId.of(SESSION, "K9-001");

    private PetitionState state = new PetitionState.NotReceived();
    private final Map<PetitionId, String> recorded = new HashMap<>();
    private List<PetitionEvent> events = List.of();
    private final Map<PetitionId, PetitionState.Recorded> others = new HashMap<>();
    private final List<String> answeredBy = new ArrayList<>();
    private Sender sender = new Sender("lan", false, false);
    private final Set<String> withdrawn = new HashSet<>();

    private PetitionScenario() {}

    static PetitionScenario given(List<PetitionEvent> history) {
        PetitionScenario scenario = new PetitionScenario();
        history.forEach(scenario::happened);
        return scenario;
    }

    static PetitionScenario given(PetitionEvent... history) {
        return given(List.of(history));
    }

    /** Another petition of the session is recorded under that reference. */
    PetitionScenario andRecorded(String reference) {
        recorded.put(PetitionId.of(SESSION, reference), "Nội dung khác");
        return this;
    }

    /** Another petition stands as its history says. */
    PetitionScenario andAnother(PetitionEvent... history) {
        PetitionState other = new PetitionState.NotReceived();
        for (PetitionEvent event : history) {
            other = other.evolve(event);
        }
        others.put(new PetitionId(history[0].petitionId()), (PetitionState.Recorded) other);
        return this;
    }

    /** What is asked from now on is asked by an agency in its own name. */
    PetitionScenario andSentByAnAgency() {
        sender = new Sender("sgtvt", true, false);
        return this;
    }

    /** What is asked from now on is asked by this user, as ADMIN in the place of every role or not. */
    PetitionScenario andSentBy(String user, boolean administrator) {
        sender = new Sender(user, false, administrator);
        return this;
    }

    /** All answers so far were recorded by this user. */
    PetitionScenario andAnsweredBy(String user) {
        answeredBy.replaceAll(before -> user);
        return this;
    }

    PetitionScenario when(PetitionCommand command) {
        events = decide(command);
        events(PetitionReceived.class).forEach(item -> recorded.put(new PetitionId(item.petitionId()), item.content()));
        events.stream()
                .filter(event -> event.petitionId().equals(command.petitionId().value()))
                .forEach(this::happened);
        return this;
    }

    PetitionScenario then(PetitionEvent... expected) {
        assertThat(events).containsExactly(expected);
        return this;
    }

    PetitionScenario thenTypes(Class<?>... expected) {
        assertThat(events.stream().<Class<?>>map(Object::getClass)).containsExactly(expected);
        return this;
    }

    /** The transfer document of that id is withdrawn; the petition's own events do not say so yet. */
    PetitionScenario withDocumentWithdrawn(String transferId) {
        withdrawn.add(transferId);
        return this;
    }

    void thenNothing() {
        assertThat(events).isEmpty();
    }

    Refusal whenRefused(PetitionCommand command, RefusalCode code) {
        Refused refused = catchThrowableOfType(Refused.class, () -> decide(command));
        assertThat(refused).as("refusal of " + command).isNotNull();
        assertThat(refused.refusal().code()).isEqualTo(code);
        return refused.refusal();
    }

    <E> E event(Class<E> type) {
        return events.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    <E> List<E> events(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    PetitionState.Recorded petition() {
        return (PetitionState.Recorded) state;
    }

    /** Returns what the rules make of the command, which changes nothing yet. */
    List<PetitionEvent> decide(PetitionCommand command) {
        return PetitionRules.decide(
                state,
                command,
                new Circumstances(
                        TODAY,
                        new SampleCatalogue(),
                        id -> Optional.ofNullable(recorded.get(id)),
                        id -> Optional.ofNullable(others.get(id)),
                        withdrawn::contains,
                        sender,
                        answeredBy));
    }

    private void happened(PetitionEvent event) {
        state = state.evolve(event);
        if (event instanceof Answered) {
            answeredBy.add("sgtvt");
        }
        if (event instanceof PetitionReceived received) {
            recorded.put(new PetitionId(received.petitionId()), received.content());
        }
    }
}
