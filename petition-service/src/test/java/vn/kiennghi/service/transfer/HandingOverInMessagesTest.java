package vn.kiennghi.service.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.identity.ActorMetaData;
import vn.kiennghi.api.petition.BatchResult;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionBatch.ForwardPetitions;
import vn.kiennghi.api.petition.PetitionBatch.TakeBackPetitions;
import vn.kiennghi.api.petition.PetitionBatch.TransferPetitions;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.RefusedPetition;
import vn.kiennghi.api.transfer.TransferCommand.CompleteTransfer;
import vn.kiennghi.api.transfer.TransferEvent;
import vn.kiennghi.api.transfer.TransferEvent.TransferIssued;
import vn.kiennghi.api.transfer.TransferEvent.TransferWithdrawn;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.service.streams.Streams;

/** How a document of ten petitions is carried out in messages of four. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandingOverInMessagesTest {
    private static final LocalDate DAY = LocalDate.of(2022, 7, 29);
    private static final SessionId SESSION = new SessionId(new TermId("bac-kan-x"), 9);
    private static final TransferId TRANSFER = new TransferId("transfer1");
    private static final List<String> PETITIONS = IntStream.rangeClosed(1, 10)
            .mapToObj(number -> PetitionId.of(SESSION, "K9-" + number).value())
            .toList();

    private final EmbeddedEventStore record = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final CommandGateway commands =
            DefaultCommandGateway.builder().commandBus(bus).build();
    private final HandOver handOver = new HandOver(commands, new IssuedTransfers(Streams.oneAfterAnother(record)), 4);

    /** What was recorded, in order: the size of each message, or what else was done. */
    private final List<String> happened = new ArrayList<>();

    private final Set<String> moved = new LinkedHashSet<>();
    private final Map<String, RefusalCode> refused = new HashMap<>();
    private final List<CompleteTransfer> completions = new ArrayList<>();
    private final List<MetaData> actors = new ArrayList<>();
    private String busy = "";

    private record OfAUser() {}

    @BeforeEach
    void petitions() {
        for (Class<?> kind : List.of(TransferPetitions.class, ForwardPetitions.class, TakeBackPetitions.class)) {
            bus.subscribe(kind.getName(), this::take);
        }
        bus.subscribe(CompleteTransfer.class.getName(), message -> {
            completions.add((CompleteTransfer) message.getPayload());
            return null;
        });
        bus.subscribe(OfAUser.class.getName(), _ -> happened.add("user"));
    }

    @AfterEach
    void stop() {
        handOver.destroy();
        record.shutDown();
    }

    private Object take(CommandMessage<?> message) {
        PetitionBatch batch = (PetitionBatch) message.getPayload();
        actors.add(message.getMetaData());
        List<String> ids = batch.commands().stream()
                .map(command -> command.petitionId().value())
                .toList();
        if (ids.contains(busy)) {
            throw new ConcurrencyException("sequence number taken");
        }
        happened.add(batch.getClass().getSimpleName() + " " + ids.size());
        List<BatchResult.Row> rows = new ArrayList<>();
        for (String id : ids) {
            RefusalCode code = refused.get(id);
            rows.add(
                    code == null
                            ? new BatchResult.Row(moved.add(id), null)
                            : new BatchResult.Row(false, new Refusal(code, null, null, null)));
        }
        return new BatchResult(rows);
    }

    private void issued(RecipientKind addressee) {
        happens(
                0,
                new TransferIssued(
                        TRANSFER.value(), "bac-kan", SESSION.value(), "9/HĐND", addressee, "Nơi nhận", PETITIONS, DAY));
    }

    private void happens(long number, TransferEvent event) {
        record.publish(new GenericDomainEventMessage<>("Transfer", TRANSFER.toString(), number, event)
                .withMetaData(MetaData.with(ActorMetaData.USER, "lan")));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, PetitionBatch.LARGEST + 1})
    void a_size_of_messages_with_which_nothing_would_be_handed_over_is_refused_at_the_start(int size) {
        IssuedTransfers transfers = new IssuedTransfers(Streams.oneAfterAnother(record));

        assertThatThrownBy(() -> new HandOver(commands, transfers, size))
                .hasMessageContaining("petitions-per-message")
                .hasMessageContaining("1 to 500");
    }

    @Test
    void a_document_goes_in_messages_and_is_completed_after_the_last() {
        issued(RecipientKind.PEOPLES_COMMITTEE);

        handOver.carryOut(TRANSFER, () -> {});

        assertThat(happened).containsExactly("TransferPetitions 4", "TransferPetitions 4", "TransferPetitions 2");
        assertThat(completions).containsExactly(new CompleteTransfer(TRANSFER, 10, List.of()));
    }

    @Test
    void a_letter_forwards_its_petitions_in_messages() {
        issued(RecipientKind.LOWER_COMMITTEE);

        handOver.carryOut(TRANSFER, () -> {});

        assertThat(happened).containsExactly("ForwardPetitions 4", "ForwardPetitions 4", "ForwardPetitions 2");
    }

    @Test
    void a_withdrawn_document_is_taken_back_in_messages() {
        issued(RecipientKind.PEOPLES_COMMITTEE);
        happens(1, new TransferWithdrawn(TRANSFER.value(), "gửi nhầm", DAY));

        handOver.undo(TRANSFER, () -> {});

        assertThat(happened).containsExactly("TakeBackPetitions 4", "TakeBackPetitions 4", "TakeBackPetitions 2");
    }

    @Test
    void each_message_is_the_automations_on_behalf_of_who_issued_the_document() {
        issued(RecipientKind.PEOPLES_COMMITTEE);

        handOver.carryOut(TRANSFER, () -> {});

        assertThat(actors).hasSize(3).allSatisfy(actor -> {
            assertThat(actor.get(ActorMetaData.USER)).isEqualTo("system:WhenTransferIssuedThenTransferPetitions");
            assertThat(actor.get(ActorMetaData.ON_BEHALF_OF)).isEqualTo("lan");
        });
    }

    @Test
    void users_commands_pass_between_the_messages() {
        issued(RecipientKind.PEOPLES_COMMITTEE);

        handOver.carryOut(TRANSFER, () -> commands.sendAndWait(new OfAUser()));

        assertThat(happened)
                .containsExactly(
                        "user", "TransferPetitions 4", "user", "TransferPetitions 4", "user", "TransferPetitions 2");
    }

    @Test
    void what_ends_in_the_middle_is_completed_later_and_no_petition_moves_twice() {
        issued(RecipientKind.PEOPLES_COMMITTEE);
        assertThatThrownBy(() -> handOver.carryOut(TRANSFER, () -> {
                    if (happened.size() == 2) {
                        throw new IllegalStateException("the claim is lost");
                    }
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(moved).hasSize(8);
        assertThat(completions).isEmpty();

        handOver.carryOut(TRANSFER, () -> {});

        assertThat(moved).containsExactlyElementsOf(PETITIONS);
        assertThat(completions).containsExactly(new CompleteTransfer(TRANSFER, 10, List.of()));
    }

    @Test
    void petitions_that_a_rule_refuses_are_listed_with_the_completion_and_hinder_no_other() {
        issued(RecipientKind.PEOPLES_COMMITTEE);
        refused.put(PETITIONS.get(2), RefusalCode.WRONG_STAGE);
        refused.put(PETITIONS.get(7), RefusalCode.NOT_OUR_LEVEL);

        handOver.carryOut(TRANSFER, () -> {});

        assertThat(completions)
                .containsExactly(new CompleteTransfer(
                        TRANSFER,
                        8,
                        List.of(
                                new RefusedPetition(PETITIONS.get(2), RefusalCode.WRONG_STAGE),
                                new RefusedPetition(PETITIONS.get(7), RefusalCode.NOT_OUR_LEVEL))));
    }

    @Test
    void a_document_withdrawn_meanwhile_sends_no_further_message_and_is_not_completed() {
        issued(RecipientKind.PEOPLES_COMMITTEE);
        PETITIONS.subList(4, 8).forEach(id -> refused.put(id, RefusalCode.TRANSFER_NOT_ISSUED));

        handOver.carryOut(TRANSFER, () -> {});

        assertThat(happened).hasSize(2);
        assertThat(completions).isEmpty();
    }

    @Test
    void a_petition_that_stays_busy_holds_up_itself_alone_and_the_document_is_not_completed_without_it() {
        issued(RecipientKind.PEOPLES_COMMITTEE);
        busy = PETITIONS.get(2);

        assertThatThrownBy(() -> handOver.carryOut(TRANSFER, () -> {})).isInstanceOf(IllegalStateException.class);
        assertThat(moved).hasSize(9).doesNotContain(busy);
        assertThat(completions).isEmpty();

        busy = "";
        handOver.carryOut(TRANSFER, () -> {});
        assertThat(completions).containsExactly(new CompleteTransfer(TRANSFER, 10, List.of()));
    }
}
