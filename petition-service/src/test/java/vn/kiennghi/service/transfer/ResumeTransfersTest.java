package vn.kiennghi.service.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.InMemorySequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.petition.BatchResult;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionBatch.TakeBackPetitions;
import vn.kiennghi.api.petition.PetitionBatch.TransferPetitions;
import vn.kiennghi.api.petition.PetitionCommand.TakeBackFromTransfer;
import vn.kiennghi.api.petition.PetitionCommand.TransferPetition;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.refusal.Unavailable;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.TransferCommand.CompleteTransfer;
import vn.kiennghi.api.transfer.TransferEvent;
import vn.kiennghi.api.transfer.TransferEvent.TransferIssued;
import vn.kiennghi.api.transfer.TransferEvent.TransferWithdrawn;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfersInProgress;
import vn.kiennghi.service.automation.AutomationStores;
import vn.kiennghi.service.streams.Streams;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResumeTransfersTest {
    private static final LocalDate DAY = LocalDate.of(2022, 7, 29);
    private static final SessionId SESSION = new SessionId(new TermId("bac-kan-x"), 9);
    private static final String GOOD = "good00000";
    private static final String BAD = "bad000000";

    private final EmbeddedEventStore record = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final SimpleCommandBus commands = SimpleCommandBus.builder().build();
    private final SimpleQueryBus queries = SimpleQueryBus.builder().build();
    private final SequencedDeadLetterQueue<EventMessage<?>> letters = InMemorySequencedDeadLetterQueue.defaultQueue();
    private final HeldOrNot tokens = new HeldOrNot();
    private final IssuedTransfers transfers = new IssuedTransfers(Streams.oneAfterAnother(record));
    private final HandOver handOver = new HandOver(
            DefaultCommandGateway.builder().commandBus(commands).build(), transfers, PetitionBatch.LARGEST);
    private final Set<String> inProgress = new LinkedHashSet<>();
    private final List<String> tried = new ArrayList<>();
    private final List<String> completed = new ArrayList<>();
    private RuntimeException failure = new CommandExecutionException("its petition cannot be read", null);
    private ResumeTransfers resuming = begun();

    @BeforeEach
    void everybody_else() {
        commands.subscribe(TransferPetitions.class.getName(), this::petitions);
        commands.subscribe(TakeBackPetitions.class.getName(), this::petitions);
        commands.subscribe(CompleteTransfer.class.getName(), message -> {
            String id = ((CompleteTransfer) message.getPayload()).transferId().value();
            completed.add(id);
            inProgress.remove(id);
            return null;
        });
        new AnnotationQueryHandlerAdapter<>(new ReadSide()).subscribe(queries);
    }

    @AfterEach
    void stop() {
        resuming.destroy();
        handOver.destroy();
        record.shutDown();
    }

    private ResumeTransfers begun() {
        return new ResumeTransfers(
                DefaultQueryGateway.builder().queryBus(queries).build(),
                handOver,
                transfers,
                new AutomationStores(
                        tokens,
                        _ -> letters,
                        new StaticListableBeanFactory(Map.of("record", record)).getBeanProvider(EventStore.class)));
    }

    private Object petitions(CommandMessage<?> message) {
        PetitionBatch batch = (PetitionBatch) message.getPayload();
        String transfer = batch.commands().getFirst() instanceof TransferPetition handed
                ? handed.transferId()
                : ((TakeBackFromTransfer) batch.commands().getFirst()).transferId();
        tried.add(transfer);
        if (transfer.equals(BAD)) {
            throw failure;
        }
        return new BatchResult(batch.commands().stream()
                .map(_ -> new BatchResult.Row(true, null))
                .toList());
    }

    private void issued(String id) {
        happened(
                id,
                0,
                new TransferIssued(
                        id,
                        "bac-kan",
                        SESSION.value(),
                        "9/HĐND",
                        RecipientKind.PEOPLES_COMMITTEE,
                        "Ủy ban nhân dân tỉnh",
                        List.of(PetitionId.of(SESSION, id).value()),
                        DAY));
        inProgress.add(id);
    }

    private void happened(String id, long number, TransferEvent event) {
        record.publish(new GenericDomainEventMessage<>("Transfer", "transfer:" + id, number, event));
    }

    private boolean lookAfter(Duration since) {
        return resuming.look(since.toNanos());
    }

    private boolean lookAfterSeconds(long seconds) {
        return lookAfter(Duration.ofSeconds(seconds));
    }

    @Test
    void what_cannot_be_carried_out_is_tried_more_and_more_seldom_and_keeps_nothing_else_from_it() {
        issued(BAD);
        issued(GOOD);

        lookAfterSeconds(0);
        assertThat(completed).containsExactly(GOOD);
        assertThat(tried).containsExactly(BAD, GOOD);

        tried.clear();
        List<Long> triedAt = new ArrayList<>();
        for (long second = 1; second <= 60; second++) {
            lookAfterSeconds(second);
            if (!tried.isEmpty()) {
                triedAt.add(second);
                tried.clear();
            }
        }
        assertThat(triedAt).containsExactly(2L, 6L, 14L, 30L);
    }

    @Test
    void what_failed_five_times_waits_for_an_administrator_with_its_reason() {
        issued(BAD);
        for (long second = 0; second <= 3_600; second += 2) {
            lookAfterSeconds(second);
        }

        assertThat(tried).hasSize(5);
        assertThat(letters.deadLetterSequence("transfer:" + BAD))
                .singleElement()
                .satisfies(letter -> {
                    DeadLetter<? extends EventMessage<?>> waiting = letter;
                    assertThat(waiting.message().getPayloadType()).isEqualTo(TransferIssued.class);
                    assertThat(waiting.cause()).isPresent();
                });
        assertThat(lookAfterSeconds(3_700))
                .as("nothing is left to look at soon")
                .isTrue();
    }

    @Test
    void what_waits_as_a_letter_is_tried_once_by_a_process_that_begins() {
        issued(BAD);
        for (long second = 0; second <= 60; second += 2) {
            lookAfterSeconds(second);
        }
        tried.clear();
        resuming.destroy();
        resuming = begun();

        for (long second = 100; second <= 200; second += 2) {
            lookAfterSeconds(second);
        }

        assertThat(tried).hasSize(1);
        assertThat(letters.sequenceSize("transfer:" + BAD)).isEqualTo(1);
    }

    @Test
    void where_a_server_is_away_it_goes_on_trying_at_most_every_ten_minutes() {
        failure = new CommandExecutionException("away", null, new Unavailable("MongoTimeoutException"));
        issued(BAD);
        for (long second = 0; second <= TimeUnit.HOURS.toSeconds(2); second += 2) {
            lookAfterSeconds(second);
        }

        assertThat(tried).hasSizeBetween(15, 25);
        assertThat(letters.size()).isZero();
    }

    @Test
    void a_half_undone_withdrawal_is_taken_up() {
        issued(GOOD);
        happened(GOOD, 1, new TransferWithdrawn(GOOD, "gửi nhầm", DAY));

        lookAfterSeconds(0);

        assertThat(tried).containsExactly(GOOD);
        assertThat(completed).isEmpty();
    }

    @Test
    void who_does_not_hold_the_claim_takes_nothing_up() {
        issued(GOOD);
        tokens.held = false;
        assertThat(lookAfterSeconds(0)).isFalse();
        assertThat(tried).isEmpty();

        tokens.held = true;
        lookAfterSeconds(2);
        assertThat(completed).containsExactly(GOOD);
    }

    /** Knows what is in progress. */
    private final class ReadSide {
        @QueryHandler
        List<String> inProgress(FindTransfersInProgress query) {
            return List.copyOf(inProgress);
        }
    }

    /** A store of tokens whose claim is held by this process, or by another one. */
    private static final class HeldOrNot extends InMemoryTokenStore {
        private boolean held = true;

        @Override
        public void extendClaim(String processor, int segment) {
            if (!held) {
                throw new UnableToClaimTokenException("it is held by another process");
            }
        }
    }
}
