package vn.kiennghi.service.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.deadletter.InMemorySequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.kiennghi.api.council.CouncilEvent.CouncilDefined;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.deadletter.DiscardedLetter;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.PetitionBatch.TransferPetitions;
import vn.kiennghi.api.petition.PetitionEvent.PetitionClassified;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionEvent.PetitionTransferWithdrawn;
import vn.kiennghi.api.petition.PetitionEvent.PetitionTransferred;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.TransferEvent.TransferCompleted;
import vn.kiennghi.api.transfer.TransferEvent.TransferDrafted;
import vn.kiennghi.api.transfer.TransferEvent.TransferIssued;
import vn.kiennghi.api.transfer.TransferEvent.TransferWithdrawn;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.messaging.deadletter.DiscardedLetters;
import vn.kiennghi.service.automation.AutomationStores;
import vn.kiennghi.service.automation.StoredLetters;
import vn.kiennghi.service.platform.CommandSideConfiguration;

/** Two processes on one record and one store of tokens: one that stands still, and one that takes over from it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoProcessesTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final LocalDate DAY = LocalDate.of(2022, 7, 29);
    private static final SessionId SESSION = new SessionId(new TermId("bac-kan-x"), 9);
    private static final TransferId TRANSFER = new TransferId("transfer1");
    private static final List<PetitionId> PETITIONS = IntStream.rangeClosed(1, 10)
            .mapToObj(number -> PetitionId.of(SESSION, "K9-0" + number))
            .toList();

    private static final EventStorageEngine[] RECORD = new EventStorageEngine[1];

    private final MongoServer mongo = new MongoServer(new MemoryBackend());
    private final String address = mongo.bindAndGetConnectionString();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch wakeUp = new CountDownLatch(1);
    private final AtomicInteger sentByFirst = new AtomicInteger();
    private final AtomicInteger sentBySecond = new AtomicInteger();
    private ConfigurableApplicationContext first;
    private ConfigurableApplicationContext second;

    @BeforeEach
    void two_processes_of_which_the_first_carries_the_automation_out() {
        RECORD[0] = new InMemoryEventStorageEngine();
        first = process("first");
        until(
                "the first process holds the claim",
                () -> first.getBean(AutomationStores.class)
                        .claim(TransferAutomation.NAME)
                        .isHeld());
        second = process("second");
        counted(second, sentBySecond, _ -> {});
        publish(
                "council:bac-kan",
                "Council",
                new CouncilDefined("bac-kan", "HĐND", Level.PROVINCE, null, DAY, null, null));
        PETITIONS.forEach(this::received);
    }

    @AfterEach
    void stop() {
        wakeUp.countDown();
        second.close();
        first.close();
        mongo.shutdownNow();
    }

    @Test
    void who_stood_still_beyond_its_claim_sends_nothing_more() {
        counted(first, sentByFirst, this::standStillAtTheThird);
        issue();
        await(reached);
        until(
                "the second process has completed the transfer",
                () -> last(TRANSFER.toString()) instanceof TransferCompleted);
        assertThat(sentBySecond).hasValue(PETITIONS.size());

        wakeUp.countDown();
        theFirstProcessIsDone();

        assertThat(sentByFirst).as("the one that was on its way").hasValue(3);
    }

    @Test
    void a_transfer_that_was_withdrawn_while_a_process_stood_still_hands_nothing_over_any_more() {
        counted(first, sentByFirst, this::standStillAtTheThird);
        issue();
        await(reached);
        until(
                "the second process has completed the transfer",
                () -> last(TRANSFER.toString()) instanceof TransferCompleted);
        publish(TRANSFER.toString(), "Transfer", new TransferWithdrawn(TRANSFER.value(), "gửi nhầm", DAY));
        until("all petitions are taken back", this::allAreTakenBack);

        wakeUp.countDown();
        theFirstProcessIsDone();

        assertThat(allAreTakenBack()).isTrue();
        assertThat(PETITIONS)
                .allSatisfy(petition -> assertThat(events(petition.toString()))
                        .filteredOn(event -> event instanceof PetitionTransferred)
                        .hasSize(1));
    }

    @Test
    void a_hand_over_that_takes_longer_than_a_claim_lasts_stays_with_its_process() {
        counted(first, sentByFirst, _ -> LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1)));
        issue();
        until("the transfer is completed", () -> last(TRANSFER.toString()) instanceof TransferCompleted);

        assertThat(sentByFirst).hasValue(PETITIONS.size());
        assertThat(sentBySecond)
                .as("nobody takes over from a process that works")
                .hasValue(0);
    }

    private ConfigurableApplicationContext process(String name) {
        return new SpringApplicationBuilder(OneProcess.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--axon.axonserver.enabled=false",
                        "--spring.mongodb.uri=" + address,
                        "--process.name=" + name,
                        "--kiennghi.automation.petitions-per-message=1");
    }

    private static void counted(
            ConfigurableApplicationContext process, AtomicInteger counter, java.util.function.IntConsumer beforeEach) {
        ((DefaultCommandGateway) process.getBean(CommandGateway.class))
                .registerDispatchInterceptor(_ -> (_, message) -> {
                    if (message.getPayload() instanceof TransferPetitions) {
                        beforeEach.accept(counter.incrementAndGet());
                    }
                    return message;
                });
    }

    private void standStillAtTheThird(int number) {
        if (number == 3) {
            reached.countDown();
            await(wakeUp);
        }
    }

    /** What it was at runs on one thread; when that takes something new the old is at its end. */
    private void theFirstProcessIsDone() {
        first.getBean(HandOver.class).carryOut(new TransferId("nothing00"), () -> {});
    }

    private void issue() {
        List<String> ids = PETITIONS.stream().map(PetitionId::value).toList();
        publish(
                TRANSFER.toString(),
                "Transfer",
                new TransferDrafted(
                        TRANSFER.value(),
                        "bac-kan",
                        SESSION.value(),
                        "9/HĐND",
                        RecipientKind.PEOPLES_COMMITTEE,
                        "Ủy ban nhân dân tỉnh",
                        null,
                        ids,
                        null,
                        DAY));
        publish(
                TRANSFER.toString(),
                "Transfer",
                new TransferIssued(
                        TRANSFER.value(),
                        "bac-kan",
                        SESSION.value(),
                        "9/HĐND",
                        RecipientKind.PEOPLES_COMMITTEE,
                        "Ủy ban nhân dân tỉnh",
                        ids,
                        DAY));
    }

    private void received(PetitionId id) {
        publish(
                id.toString(),
                "Petition",
                new PetitionReceived(
                        id.value(),
                        "bac-kan",
                        SESSION.value(),
                        id.value(),
                        "Đề nghị sửa đường " + id.value(),
                        PetitionKind.KIEN_NGHI,
                        Round.BEFORE,
                        DAY,
                        null,
                        null,
                        null,
                        1,
                        null,
                        null,
                        null,
                        DAY));
        publish(
                id.toString(),
                "Petition",
                new PetitionClassified(
                        id.value(), "giao-thong", Level.PROVINCE, null, null, DocumentReference.NONE, DAY));
    }

    private void publish(String aggregate, String type, Object event) {
        EventStore store = second.getBean(EventStore.class);
        store.publish(new GenericDomainEventMessage<>(
                type, aggregate, store.lastSequenceNumberFor(aggregate).orElse(-1L) + 1, event));
    }

    private List<?> events(String aggregate) {
        return second.getBean(EventStore.class)
                .readEvents(aggregate, 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .toList();
    }

    private Object last(String aggregate) {
        return events(aggregate).getLast();
    }

    private boolean allAreTakenBack() {
        return PETITIONS.stream().allMatch(petition -> last(petition.toString()) instanceof PetitionTransferWithdrawn);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    /** The command side with a record in memory that both processes share, and tokens in one MongoDB. */
    @EnableAutoConfiguration
    @Import(CommandSideConfiguration.class)
    static class OneProcess {
        private static final Duration CLAIM = Duration.ofSeconds(4);

        @Bean
        EventStorageEngine record() {
            return RECORD[0];
        }

        @Bean(destroyMethod = "close")
        MongoClient tokens(@Value("${spring.mongodb.uri}") String address) {
            return MongoClients.create(address);
        }

        @Bean
        TokenStore automationTokenStore(
                MongoClient client, Serializer serializer, @Value("${process.name}") String name) {
            return MongoTokenStore.builder()
                    .mongoTemplate(DefaultMongoTemplate.builder()
                            .mongoDatabase(client, "kept")
                            .build())
                    .serializer(serializer)
                    .contentType(byte[].class)
                    .nodeId(name)
                    .claimTimeout(CLAIM)
                    .build();
        }

        @Bean
        StoredLetters automationLetters() {
            return _ -> InMemorySequencedDeadLetterQueue.defaultQueue();
        }

        @Bean
        DiscardedLetters discardedLetters() {
            return new DiscardedLetters() {
                @Override
                public void keep(DiscardedLetter letter) {
                    throw new IllegalStateException("nothing is discarded here");
                }

                @Override
                public List<DiscardedLetter> of(String processor) {
                    return List.of();
                }
            };
        }
    }
}
