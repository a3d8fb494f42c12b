package vn.kiennghi.edge.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.distributed.CommandDispatchException;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.kiennghi.api.council.CouncilCommand.DefineField;
import vn.kiennghi.api.council.CouncilId;
import vn.kiennghi.api.council.CouncilQuery.FindCouncils;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionBatch.ReceivePetitions;
import vn.kiennghi.api.petition.PetitionCommand.ClosePetition;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Unavailable;
import vn.kiennghi.messaging.reading.ReadSide;

class CommandDispatchTest {
    private static final DefineField COMMAND = new DefineField(new CouncilId("bac-kan"), "y-te", "Y tế", null);

    /** After so long a handler that stands still goes on by itself, so that a test that waits for it fails. */
    private static final int STANDSTILL_SECONDS = 10;

    private final CommandBus bus = SimpleCommandBus.builder().build();
    private int waited;
    private final CommandDispatch dispatch = dispatch(bus, Duration.ofSeconds(30));

    private CommandDispatch dispatch(CommandBus commandBus, Duration longest) {
        ReadSide readSide = new ReadSide() {
            @Override
            public Freshness freshness() {
                return new Freshness(0, List.of());
            }

            @Override
            public boolean awaitHead(Duration limit) {
                waited++;
                return false;
            }
        };
        return new CommandDispatch(
                DefaultCommandGateway.builder().commandBus(commandBus).build(),
                readSide,
                new RequestIds(new RandomIds()),
                longest,
                new Patience(Duration.ZERO));
    }

    private record Lan() implements Actor {
        @Override
        public String name() {
            return "lan";
        }

        @Override
        public List<Grant> grants() {
            return List.of();
        }
    }

    private record StandingStill(CountDownLatch goOn) {
        @QueryHandler
        List<CouncilView> find(FindCouncils query) throws InterruptedException {
            goOn.await(STANDSTILL_SECONDS, TimeUnit.SECONDS);
            return List.of();
        }
    }

    @BeforeEach
    void somebody_is_signed_in() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(new Lan(), null));
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    private Throwable failure(RuntimeException thrown) {
        bus.subscribe(DefineField.class.getName(), message -> {
            throw thrown;
        });
        return catchThrowable(() -> dispatch.send(COMMAND));
    }

    @Test
    void what_keeps_the_record_from_being_written_is_told_as_it_is() {
        CannotRecord full = new CannotRecord(CannotRecord.Obstacle.DISK_FULL, "no room", null);
        bus.subscribe(DefineField.class.getName(), command -> {
            throw new IllegalStateException("the commit failed", full);
        });

        assertThat(catchThrowable(() -> dispatch.send(COMMAND))).isSameAs(full);
    }

    @Test
    void a_command_about_a_catalogue_waits_for_its_projection_and_then_answers_anyway() {
        bus.subscribe(DefineField.class.getName(), message -> "done");

        assertThat(dispatch.send(COMMAND, String.class)).isEqualTo("done");
        assertThat(waited).isEqualTo(1);
        assertThat(dispatch.sendUnseen(COMMAND, String.class)).isEqualTo("done");
        assertThat(waited).isEqualTo(1);
    }

    @Test
    void a_command_about_petitions_waits_for_nobody() {
        ClosePetition one = new ClosePetition(
                new PetitionId("a".repeat(26)), null, LocalDate.of(2022, 12, 1), null, DocumentReference.NONE);
        ReceivePetitions many =
                new ReceivePetitions(new SessionId(new TermId("bac-kan-x"), 9), PetitionBatch.Mode.RECORD, List.of());
        bus.subscribe(ClosePetition.class.getName(), message -> "done");
        bus.subscribe(ReceivePetitions.class.getName(), message -> "done");

        dispatch.send(one);
        dispatch.send(one, String.class, 3L);
        dispatch.send(many, String.class);
        dispatch.sendAll(List.of(one, one));

        assertThat(waited).as("its page is read from its own stream").isZero();
    }

    @Test
    void of_several_commands_one_that_a_projection_shows_is_enough_to_wait_once() {
        bus.subscribe(DefineField.class.getName(), message -> "done");

        dispatch.sendAll(List.of(COMMAND, COMMAND));

        assertThat(waited).isEqualTo(1);
    }

    @Test
    void the_details_of_a_failure_are_the_refusal() {
        Refusal refusal = new Refusal(RefusalCode.WRONG_STAGE, "CLASSIFIED", "RECEIVED", null);

        assertThat(failure(new CommandExecutionException("x", null, refusal)))
                .isInstanceOfSatisfying(
                        CommandRefused.class, told -> assertThat(told.refusal()).isEqualTo(refusal));
        assertThat(waited).as("nothing was recorded").isZero();
    }

    @Test
    void a_concurrent_change_is_a_refusal() {
        assertThat(failure(new ConcurrencyException("x")))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        told -> assertThat(told.refusal().code()).isEqualTo(RefusalCode.CONCURRENT_CHANGE));
    }

    @Test
    void without_handler_or_connection_one_is_to_try_again() {
        assertThatThrownBy(() -> dispatch.send(COMMAND)).isInstanceOf(TryAgain.class);
        assertThat(failure(new CommandDispatchException("AXONIQ-4003"))).isInstanceOf(TryAgain.class);
    }

    @Test
    void a_service_that_lacks_its_own_servers_is_to_be_asked_again() {
        assertThat(failure(new CommandExecutionException("x", null, new Unavailable("the log"))))
                .isInstanceOf(TryAgain.class);
    }

    @Test
    void what_takes_too_long_is_to_be_tried_again() {
        CountDownLatch never = new CountDownLatch(1);
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            CommandBus slow =
                    AsynchronousCommandBus.builder().executor(executor).build();
            slow.subscribe(DefineField.class.getName(), message -> {
                never.await();
                return null;
            });

            assertThatThrownBy(() -> dispatch(slow, Duration.ofMillis(50)).send(COMMAND))
                    .isInstanceOf(TryAgain.class);
            never.countDown();
        }
    }

    @Test
    void any_other_failure_is_ours() {
        assertThat(failure(new IllegalStateException("x"))).isInstanceOf(MessageFailed.class);
    }

    @Test
    void nobody_sends_a_command_without_being_signed_in() {
        SecurityContextHolder.clearContext();

        assertThatThrownBy(() -> dispatch.send(COMMAND)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoever_sends_a_command_in_one_process_need_not_wait_until_a_handler_that_stands_still_is_done() {
        CountDownLatch goOn = new CountDownLatch(1);
        bus.subscribe(DefineField.class.getName(), _ -> goOn.await(STANDSTILL_SECONDS, TimeUnit.SECONDS));

        Throwable told =
                catchThrowable(() -> dispatch(bus, Duration.ofMillis(200)).send(COMMAND));
        goOn.countDown();

        assertThat(told).isInstanceOf(TryAgain.class);
    }

    @Test
    void whoever_asks_in_one_process_need_not_wait_until_a_handler_that_stands_still_is_done() {
        CountDownLatch goOn = new CountDownLatch(1);
        SimpleQueryBus queryBus = SimpleQueryBus.builder().build();
        new AnnotationQueryHandlerAdapter<>(new StandingStill(goOn)).subscribe(queryBus);
        QueryDispatch queries = new QueryDispatch(
                DefaultQueryGateway.builder().queryBus(queryBus).build(),
                Duration.ofMillis(200),
                new Patience(Duration.ZERO));

        Throwable told = catchThrowable(() -> queries.many(new FindCouncils(), CouncilView.class));
        goOn.countDown();

        assertThat(told).isInstanceOf(TryAgain.class);
    }

    @Test
    void what_is_logged_while_a_message_is_handled_names_the_request_in_one_process_too() {
        AtomicReference<String> logged = new AtomicReference<>();
        bus.subscribe(DefineField.class.getName(), _ -> {
            logged.set(MDC.get("place"));
            return null;
        });
        try (MDC.MDCCloseable _ = MDC.putCloseable("place", "the request's")) {
            dispatch.send(COMMAND);
        }

        assertThat(logged).hasValue("the request's");
    }

    @Test
    void a_query_without_handler_is_to_be_tried_again() {
        QueryDispatch queries = new QueryDispatch(
                DefaultQueryGateway.builder()
                        .queryBus(SimpleQueryBus.builder().build())
                        .build(),
                Duration.ofSeconds(30),
                new Patience(Duration.ZERO));

        assertThatThrownBy(() -> queries.many(new FindCouncils(), CouncilView.class))
                .isInstanceOf(TryAgain.class);
    }
}
