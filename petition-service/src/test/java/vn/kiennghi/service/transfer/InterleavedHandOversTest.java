package vn.kiennghi.service.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionCommand.ReceivePetition;
import vn.kiennghi.api.petition.PetitionCommand.TakeBackFromTransfer;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.PetitionTransferWithdrawn;
import vn.kiennghi.api.petition.PetitionEvent.PetitionTransferred;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.RefusedPetition;
import vn.kiennghi.api.transfer.TransferCommand;
import vn.kiennghi.api.transfer.TransferCommand.CompleteTransfer;
import vn.kiennghi.api.transfer.TransferCommand.DraftTransfer;
import vn.kiennghi.api.transfer.TransferCommand.IssueTransfer;
import vn.kiennghi.api.transfer.TransferCommand.WithdrawTransfer;
import vn.kiennghi.api.transfer.TransferEvent;
import vn.kiennghi.api.transfer.TransferEvent.TransferCompleted;
import vn.kiennghi.api.transfer.TransferEvent.TransferIssued;
import vn.kiennghi.api.transfer.TransferEvent.TransferWithdrawn;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.service.council.SampleCatalogue;
import vn.kiennghi.service.petition.Circumstances;
import vn.kiennghi.service.petition.PetitionRules;
import vn.kiennghi.service.petition.PetitionState;
import vn.kiennghi.service.petition.Sender;

/**
 * Several processes hand documents over and take them back at once; each of them may stand still at any moment, also between its
 * decision and the moment at which that is recorded. However their steps fall, once the last of them was looked after no petition stands
 * handed over by a withdrawn document, and the numbers agree.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InterleavedHandOversTest {
    private static final int HISTORIES = 400;
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 1);
    private static final LocalDate ISSUED_ON = LocalDate.of(2022, 7, 29);
    private static final SessionId SESSION = new SessionId(new TermId("bac-kan-x"), 9);
    private static final List<String> DOCUMENTS = List.of("document1", "document2");

    @ParameterizedTest
    @ValueSource(longs = {1, 20221203, 4711})
    void in_the_end_no_petition_stands_handed_over_by_a_withdrawn_document(long seed) {
        for (int history = 0; history < HISTORIES; history++) {
            Office office = new Office(new Random(seed + history));
            office.work();
            office.lookAfterWhatIsLeft();
            office.check("history " + (seed + history));
        }
    }

    @Test
    void the_histories_have_documents_of_every_end() {
        Set<String> ends = new HashSet<>();
        int late = 0;
        for (int history = 0; history < HISTORIES; history++) {
            Office office = new Office(new Random(history));
            office.work();
            late += office.inProgress().isEmpty() ? 0 : 1;
            office.lookAfterWhatIsLeft();
            DOCUMENTS.forEach(document -> ends.add(office.end(document)));
        }
        assertThat(ends).contains("WITHDRAWN", "COMPLETED", "REFUSED");
        assertThat(late)
                .as("histories in which something was left to look after")
                .isPositive();
    }

    /** A record with its petitions and documents, and the processes that work on it. */
    private static final class Office {
        private final Random chance;
        private final Map<String, List<PetitionEvent>> petitions = new LinkedHashMap<>();
        private final Map<String, List<TransferEvent>> documents = new HashMap<>();
        private final List<Process> processes = new ArrayList<>();

        Office(Random chance) {
            this.chance = chance;
            List<PetitionId> ids = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                PetitionId id = PetitionId.of(SESSION, "K9-00" + i);
                ids.add(id);
                petitions.put(id.value(), List.of());
                record(id.value(), 0, decide(received(id, i), _ -> false));
            }
            for (String document : DOCUMENTS) {
                perform(new DraftTransfer(
                        new TransferId(document),
                        SESSION,
                        document + "/HĐND",
                        ISSUED_ON,
                        RecipientKind.PEOPLES_COMMITTEE,
                        "Ủy ban nhân dân tỉnh",
                        null,
                        ids.subList(0, 2 + chance.nextInt(3)),
                        null));
            }
        }

        /** Users issue and withdraw, processes begin and go on, in any order. */
        void work() {
            for (int step = 0; step < 60; step++) {
                String document = DOCUMENTS.get(chance.nextInt(DOCUMENTS.size()));
                switch (chance.nextInt(10)) {
                    case 0 -> perform(new IssueTransfer(new TransferId(document)));
                    case 1 -> {
                        if (issue(document).isPresent()) {
                            perform(new WithdrawTransfer(new TransferId(document), TODAY, "nhầm"));
                        }
                    }
                    case 2 -> begin(document);
                    default -> {
                        if (!processes.isEmpty()) {
                            processes.get(chance.nextInt(processes.size())).goOn();
                        }
                    }
                }
            }
            // Some end in the middle, as by a kill; the others wake up in the end.
            processes.removeIf(_ -> chance.nextInt(3) == 0);
            while (processes.removeIf(Process::isDone) || !processes.isEmpty()) {
                if (!processes.isEmpty()) {
                    processes.get(chance.nextInt(processes.size())).goOn();
                }
            }
        }

        /** As {@link ResumeTransfers} does now and then. */
        void lookAfterWhatIsLeft() {
            for (int look = 0; look < 5 && !inProgress().isEmpty(); look++) {
                inProgress().forEach(document -> {
                    begin(document);
                    while (!processes.isEmpty()) {
                        processes.getFirst().goOn();
                        processes.removeIf(Process::isDone);
                    }
                });
            }
        }

        private void begin(String document) {
            issue(document).ifPresent(issued -> {
                if (isWithdrawn(document)) {
                    processes.add(new Process(this, issued, true));
                } else if (completion(document).isEmpty()) {
                    processes.add(new Process(this, issued, false));
                }
            });
        }

        List<String> inProgress() {
            return DOCUMENTS.stream()
                    .filter(document -> issue(document).isPresent())
                    .filter(document -> isWithdrawn(document)
                            ? standingBy(document) > 0
                            : completion(document).isEmpty())
                    .toList();
        }

        void check(String history) {
            assertThat(inProgress()).as(history).isEmpty();
            for (String document : DOCUMENTS) {
                if (isWithdrawn(document)) {
                    assertThat(standingBy(document)).as(history).isZero();
                }
                completion(document).filter(_ -> !isWithdrawn(document)).ifPresent(completed -> {
                    assertThat(standingBy(document)).as(history).isEqualTo(completed.transferred());
                    assertThat(completed.transferred() + completed.refused().size())
                            .as(history)
                            .isEqualTo(
                                    issue(document).orElseThrow().petitionIds().size());
                });
            }
        }

        String end(String document) {
            if (isWithdrawn(document)) {
                return "WITHDRAWN";
            }
            return completion(document)
                    .map(completed -> completed.refused().isEmpty() ? "COMPLETED" : "REFUSED")
                    .orElse("DRAFT");
        }

        private long standingBy(String document) {
            return petitions.values().stream()
                    .filter(events -> events.stream()
                            .filter(event ->
                                    event instanceof PetitionTransferred || event instanceof PetitionTransferWithdrawn)
                            .reduce((_, last) -> last)
                            .filter(last -> last instanceof PetitionTransferred handed
                                    && handed.transferId().equals(document))
                            .isPresent())
                    .count();
        }

        private <E extends TransferEvent> Optional<E> find(String document, Class<E> type) {
            return documents.getOrDefault(document, List.of()).stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .findFirst();
        }

        Optional<TransferIssued> issue(String document) {
            return find(document, TransferIssued.class);
        }

        Optional<TransferCompleted> completion(String document) {
            return find(document, TransferCompleted.class);
        }

        boolean isWithdrawn(String document) {
            return find(document, TransferWithdrawn.class).isPresent();
        }

        int version(String petition) {
            return petitions.getOrDefault(petition, List.of()).size();
        }

        List<PetitionEvent> decide(PetitionCommand command, Predicate<String> withdrawn) {
            PetitionState state = new PetitionState.NotReceived();
            for (PetitionEvent event :
                    petitions.getOrDefault(command.petitionId().value(), List.of())) {
                state = state.evolve(event);
            }
            return PetitionRules.decide(
                    state,
                    command,
                    new Circumstances(
                            TODAY,
                            new SampleCatalogue(),
                            _ -> Optional.empty(),
                            _ -> Optional.empty(),
                            withdrawn,
                            new Sender("lan", false, false),
                            List.of()));
        }

        /** Records the events if nothing was recorded of the petition since that version. */
        boolean record(String petition, int version, List<PetitionEvent> events) {
            if (!events.isEmpty() && version != version(petition)) {
                return false;
            }
            List<PetitionEvent> more = new ArrayList<>(petitions.getOrDefault(petition, List.of()));
            more.addAll(events);
            petitions.put(petition, more);
            return true;
        }

        void perform(TransferCommand command) {
            String document = command.transferId().value();
            TransferState state = new TransferState.NotDrafted();
            List<TransferEvent> before = documents.getOrDefault(document, List.of());
            for (TransferEvent event : before) {
                state = state.evolve(event);
            }
            List<TransferEvent> after = new ArrayList<>(before);
            try {
                after.addAll(TransferRules.decide(
                        state,
                        command,
                        new TransferRules.Circumstances(
                                TODAY,
                                new SampleCatalogue(),
                                ids -> ids.stream().collect(Collectors.toMap(id -> id, _ -> SESSION.value())),
                                (_, _) -> 0)));
            } catch (Refused _) {
                return; // a user was told
            }
            documents.put(document, after);
        }

        private static ReceivePetition received(PetitionId id, int position) {
            return new ReceivePetition(
                    id,
                    SESSION,
                    "K9-00" + position,
                    "Đề nghị sửa đường vào thôn Nà Đao " + position,
                    PetitionKind.KIEN_NGHI,
                    Round.BEFORE,
                    LocalDate.of(2022, 6, 20),
                    null,
                    null,
                    null,
                    null,
                    position,
                    "giao-thong",
                    Level.PROVINCE);
        }
    }

    /** One process at one document; each step either decides on a petition or records what was decided. */
    private static final class Process {
        private final Office office;
        private final TransferIssued issued;
        private final boolean takesBack;
        private final List<RefusedPetition> refused = new ArrayList<>();
        private int next;
        private boolean stopped;
        private Optional<Decided> decided = Optional.empty();

        Process(Office office, TransferIssued issued, boolean takesBack) {
            this.office = office;
            this.issued = issued;
            this.takesBack = takesBack;
        }

        boolean isDone() {
            return stopped;
        }

        void goOn() {
            if (stopped) {
                return;
            }
            if (decided.isPresent()) {
                Decided now = decided.get();
                decided = Optional.empty();
                if (office.record(now.petition(), now.version(), now.events())) {
                    next++;
                } // else another was faster, and it is decided anew
            } else if (next == issued.petitionIds().size()) {
                stopped = true;
                if (!takesBack) {
                    office.perform(new CompleteTransfer(
                            new TransferId(issued.transferId()),
                            issued.petitionIds().size() - refused.size(),
                            List.copyOf(refused)));
                }
            } else {
                decide(issued.petitionIds().get(next));
            }
        }

        private void decide(String petition) {
            PetitionCommand command = takesBack
                    ? new TakeBackFromTransfer(new PetitionId(petition), issued.transferId(), "nhầm", TODAY)
                    : HandOver.commands(issued).commands().get(next);
            try {
                decided = Optional.of(
                        new Decided(petition, office.version(petition), office.decide(command, office::isWithdrawn)));
            } catch (Refused rule) {
                RefusedPetition one =
                        new RefusedPetition(petition, rule.refusal().code());
                refused.add(one);
                next++;
                stopped = AutomationMessages.isByWithdrawal(one);
            }
        }
    }

    private record Decided(String petition, int version, List<PetitionEvent> events) {}
}
