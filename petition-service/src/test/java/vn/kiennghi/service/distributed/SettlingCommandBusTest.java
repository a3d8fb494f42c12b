package vn.kiennghi.service.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.petition.PetitionBatch.Mode;
import vn.kiennghi.api.petition.PetitionBatch.TakeBackPetitions;
import vn.kiennghi.api.petition.PetitionCommand.TakeBackFromTransfer;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Unavailable;

class SettlingCommandBusTest {
    private final SettlingCommandBus bus = new SettlingCommandBus(SettlingCommandBus.builder());
    private final AtomicInteger decided = new AtomicInteger();

    private record Classify(String petition) {}

    private void handling(int failures, RuntimeException failure) {
        bus.subscribe(Classify.class.getName(), _ -> {
            if (decided.incrementAndGet() <= failures) {
                throw failure;
            }
            return "recorded";
        });
    }

    private Object sent() {
        CompletableFuture<Object> result =
                DefaultCommandGateway.builder().commandBus(bus).build().send(new Classify("KN-01"));
        try {
            return result.join();
        } catch (CompletionException e) {
            return Objects.requireNonNull(e.getCause());
        }
    }

    private Object details() {
        return ((CommandExecutionException) sent()).getDetails().orElseThrow();
    }

    @Test
    void the_later_of_two_writers_decides_again_on_the_new_state() {
        handling(2, new ConcurrencyException("sequence 3 is taken"));

        assertThat(sent()).isEqualTo("recorded");
        assertThat(decided).hasValue(3);
    }

    @Test
    void a_petition_that_is_written_to_all_the_time_is_refused_as_changing() {
        handling(Integer.MAX_VALUE, new ConcurrencyException("taken"));

        assertThat(details())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.CONCURRENT_CHANGE));
    }

    @Test
    void a_log_that_is_away_is_told_in_the_details_because_the_failures_type_does_not_travel() {
        handling(1, new EventStoreException("not stored", new AxonServerException("AXONIQ-2100", "no leader")));

        assertThat(details()).isEqualTo(new Unavailable("EventStoreException"));
    }

    @Test
    void a_refusal_and_a_fault_of_our_own_are_neither_repeated_nor_reworded() {
        Refusal refusal = new Refusal(RefusalCode.WRONG_STAGE, "CLASSIFIED", "RECEIVED", null);
        handling(1, new CommandExecutionException("refused", null, refusal));
        assertThat(details()).isEqualTo(refusal);

        handling(2, new IllegalStateException("a fault"));
        assertThat(sent()).isInstanceOf(IllegalStateException.class);
        assertThat(decided).hasValue(2);
    }

    @Test
    void a_message_of_many_petitions_is_left_to_its_sender_who_halves_it() {
        bus.subscribe(TakeBackPetitions.class.getName(), _ -> {
            decided.incrementAndGet();
            throw new ConcurrencyException("taken");
        });
        SessionId session = new SessionId(new TermId("bac-kan-x"), 9);
        List<TakeBackFromTransfer> two = Stream.of("K9-1", "K9-2")
                .map(reference -> new TakeBackFromTransfer(
                        PetitionId.of(session, reference), "transfer1", null, LocalDate.of(2022, 7, 29)))
                .toList();

        assertThatThrownBy(() -> DefaultCommandGateway.builder()
                        .commandBus(bus)
                        .build()
                        .sendAndWait(new TakeBackPetitions(session, Mode.RECORD, two)))
                .isInstanceOfSatisfying(
                        CommandExecutionException.class,
                        failure -> assertThat(failure.<Refusal>getDetails()
                                        .orElseThrow()
                                        .code())
                                .isEqualTo(RefusalCode.CONCURRENT_CHANGE));
        assertThat(decided).hasValue(1);
    }
}
