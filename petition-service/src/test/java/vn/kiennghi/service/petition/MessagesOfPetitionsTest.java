package vn.kiennghi.service.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiennghi.api.council.AgencyEvent.AgencyDefined;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.council.VoterMeetingEvent.VoterMeetingRecorded;
import vn.kiennghi.api.identity.ActorMetaData;
import vn.kiennghi.api.petition.BatchResult;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.HalvedOnConflict;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionBatch.AssignPetitions;
import vn.kiennghi.api.petition.PetitionBatch.ClassifyPetitions;
import vn.kiennghi.api.petition.PetitionBatch.ForwardPetitions;
import vn.kiennghi.api.petition.PetitionBatch.Mode;
import vn.kiennghi.api.petition.PetitionBatch.ReceivePetitions;
import vn.kiennghi.api.petition.PetitionBatch.RecordAnswers;
import vn.kiennghi.api.petition.PetitionBatch.TakeBackPetitions;
import vn.kiennghi.api.petition.PetitionBatch.TransferPetitions;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionCommand.Answer;
import vn.kiennghi.api.petition.PetitionCommand.AssignToAgency;
import vn.kiennghi.api.petition.PetitionCommand.ClassifyPetition;
import vn.kiennghi.api.petition.PetitionCommand.ForwardPetition;
import vn.kiennghi.api.petition.PetitionCommand.ReceivePetition;
import vn.kiennghi.api.petition.PetitionCommand.TakeBackFromTransfer;
import vn.kiennghi.api.petition.PetitionCommand.TransferPetition;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.PetitionClassified;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.service.council.Catalogue;
import vn.kiennghi.service.council.CouncilState;
import vn.kiennghi.service.council.CouncilTermState;
import vn.kiennghi.service.council.SampleCatalogue;
import vn.kiennghi.service.streams.ManyStreams;
import vn.kiennghi.service.streams.Streams;

/** Messages of many petitions: what they record, what they cost, and what becomes of them beside other writers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagesOfPetitionsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Clock CLOCK =
            Clock.fixed(LocalDate.of(2023, 6, 1).atStartOfDay(ZONE).toInstant(), ZONE);
    private static final LocalDate DAY = LocalDate.of(2022, 7, 29);
    private static final SessionId SESSION = new SessionId(new TermId("bac-kan-x"), 9);

    private final List<Office> offices = new ArrayList<>();

    @AfterEach
    void close() {
        offices.forEach(office -> office.axon.shutdown());
    }

    // ---- the same events as single commands

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20221203, 4711})
    void a_message_records_what_its_commands_record_one_by_one(long seed) {
        Random chance = new Random(seed);
        Office together = office();
        Office oneByOne = office();
        for (int i = 0; i < 60; i++) {
            PetitionBatch message = anyMessage(chance);

            List<String> results = together.send(message).rows().stream()
                    .map(MessagesOfPetitionsTest::told)
                    .toList();

            assertThat(results)
                    .as("message %d: %s", i, message.getClass().getSimpleName())
                    .isEqualTo(message.commands().stream().map(oneByOne::single).toList());
        }
        for (int number = 0; number < 10; number++) {
            assertThat(together.events(petition(number)))
                    .as("petition " + number)
                    .isEqualTo(oneByOne.events(petition(number)));
        }
    }

    @Test
    void the_messages_of_that_comparison_record_and_refuse_in_every_kind() {
        Random chance = new Random(1);
        Office office = office();
        List<String> told = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            PetitionBatch message = anyMessage(chance);
            office.send(message)
                    .rows()
                    .forEach(row -> told.add(message.getClass().getSimpleName() + " "
                            + (row.refusal() == null ? told(row) : "refused")));
        }
        for (Class<?> kind : PetitionBatch.class.getPermittedSubclasses()) {
            assertThat(told).contains(kind.getSimpleName() + " recorded", kind.getSimpleName() + " unchanged");
        }
        assertThat(told).contains("AssignPetitions refused", "TransferPetitions refused", "RecordAnswers refused");
    }

    @Test
    void each_event_says_who_did_it_and_all_of_a_message_were_recorded_at_once() {
        Office office = office();
        office.send(received(3));

        List<DomainEventMessage<?>> events = IntStream.rangeClosed(1, 3)
                .<DomainEventMessage<?>>mapToObj(number ->
                        office.store().readEvents(petition(number).toString()).next())
                .toList();

        assertThat(events)
                .allSatisfy(event ->
                        assertThat(event.getMetaData().get(ActorMetaData.USER)).isEqualTo("lan"));
        assertThat(events)
                .extracting(EventMessage::getTimestamp)
                .containsOnly(events.getFirst().getTimestamp());
        assertThat(events).extracting(EventMessage::getIdentifier).doesNotHaveDuplicates();
    }

    // ---- what it asks of the record

    @Test
    void the_petitions_of_a_message_are_read_at_once() {
        Office office = office();

        office.send(received(400));

        assertThat(office.reads).as("questions for streams of petitions").isEqualTo(1);
    }

    @Test
    void what_was_checked_is_not_decided_again() {
        Office office = office();
        office.send(check(received(400)));

        BatchResult result = office.send(received(400));

        assertThat(result.rows()).allMatch(BatchResult.Row::recorded);
        assertThat(office.reads).as("only the check asked").isEqualTo(1);
        assertThat(office.events(petition(400))).hasSize(1);
    }

    @Test
    void rows_that_the_check_refused_do_not_hinder_the_others() {
        Office office = office();
        List<ReceivePetition> rows = new ArrayList<>(received(3).commands());
        rows.add(1, receive(9, "khong-co"));
        assertThat(office.send(new ReceivePetitions(SESSION, Mode.CHECK, rows)).rows())
                .extracting(MessagesOfPetitionsTest::told)
                .containsExactly("recorded", "UNKNOWN_FIELD", "recorded", "recorded");

        BatchResult result = office.send(received(3));

        assertThat(result.rows()).hasSize(3).allMatch(BatchResult.Row::recorded);
        assertThat(office.reads).isEqualTo(1);
    }

    @Test
    void what_was_checked_under_another_catalogue_is_decided_again() {
        Office office = office();
        PetitionBatch rows = new ReceivePetitions(SESSION, Mode.RECORD, List.of(receive(1, "giao-thong")));
        office.send(check(rows));
        office.catalogue = new EmptyCatalogue();

        BatchResult result = office.send(rows);

        assertThat(result.rows()).extracting(MessagesOfPetitionsTest::told).containsExactly("UNKNOWN_SESSION");
        assertThat(office.events(petition(1))).isEmpty();
    }

    @Test
    void what_another_one_checked_is_decided_for_the_sender_himself() {
        Office office = office();
        office.send(check(received(2)), "minh");

        office.send(received(2), "lan");

        assertThat(office.reads).isEqualTo(2);
    }

    @Test
    void what_was_checked_before_somebody_else_changed_it_is_decided_again() {
        Office office = office();
        office.send(check(received(4)));
        office.single(receive(3, null));

        BatchResult result = office.sendInParts(received(4));

        assertThat(result.rows())
                .extracting(MessagesOfPetitionsTest::told)
                .containsExactly("recorded", "recorded", "unchanged", "recorded");
        for (int number = 1; number <= 4; number++) {
            assertThat(office.events(petition(number))).hasSize(1);
        }
    }

    @Test
    void what_had_nothing_to_do_when_it_was_checked_is_done_where_somebody_else_changed_the_petition_since() {
        Office office = office();
        office.send(received(2));
        office.send(classified(2));
        BatchResult checked = office.send(
                new ClassifyPetitions(SESSION, Mode.CHECK, classified(2).commands()));
        assertThat(checked.rows()).extracting(MessagesOfPetitionsTest::told).containsExactly("unchanged", "unchanged");
        office.happens(new PetitionClassified(
                petition(2).value(), "y-te", Level.PROVINCE, null, null, DocumentReference.NONE, DAY));

        BatchResult result = office.send(classified(2));

        assertThat(result.rows()).extracting(MessagesOfPetitionsTest::told).containsExactly("unchanged", "recorded");
    }

    // ---- beside other writers

    @Test
    void a_message_that_meets_somebody_elses_change_is_halved_and_that_petition_decided_again() {
        Office office = office();
        office.send(received(8));
        office.meanwhile = () -> office.happens(new PetitionClassified(
                petition(5).value(), "y-te", Level.PROVINCE, null, null, DocumentReference.NONE, DAY));

        BatchResult result = office.sendInParts(classified(8));

        assertThat(result.rows()).hasSize(8).allMatch(BatchResult.Row::recorded);
        for (int number = 1; number <= 8; number++) {
            assertThat(office.events(petition(number)))
                    .hasSize(number == 5 ? 3 : 2)
                    .last()
                    .isInstanceOfSatisfying(
                            PetitionClassified.class,
                            last -> assertThat(last.field()).isEqualTo("giao-thong"));
        }
    }

    @Test
    void a_petition_that_is_busy_all_the_time_holds_up_itself_alone() {
        Office office = office();
        office.send(received(8));
        office.busy = petition(5).toString();

        BatchResult result = office.sendInParts(classified(8));

        for (int number = 1; number <= 8; number++) {
            assertThat(told(result.rows().get(number - 1))).isEqualTo(number == 5 ? "CONCURRENT_CHANGE" : "recorded");
        }
    }

    // ---- the messages

    private static ReceivePetitions received(int petitions) {
        return new ReceivePetitions(
                SESSION,
                Mode.RECORD,
                IntStream.rangeClosed(1, petitions)
                        .mapToObj(number -> receive(number, null))
                        .toList());
    }

    private static ReceivePetitions check(PetitionBatch message) {
        return new ReceivePetitions(SESSION, Mode.CHECK, ((ReceivePetitions) message).commands());
    }

    private static ClassifyPetitions classified(int petitions) {
        return new ClassifyPetitions(
                SESSION,
                Mode.RECORD,
                IntStream.rangeClosed(1, petitions)
                        .mapToObj(number -> classify(number, "giao-thong", Level.PROVINCE))
                        .toList());
    }

    private static PetitionBatch anyMessage(Random chance) {
        int kind = chance.nextInt(7);
        int size = 1 + chance.nextInt(6);
        return switch (kind) {
            case 0 -> new ReceivePetitions(SESSION, Mode.RECORD, many(size, () -> receive(any(chance), field(chance))));
            case 1 ->
                new ClassifyPetitions(
                        SESSION, Mode.RECORD, many(size, () -> classify(any(chance), "giao-thong", level(chance))));
            case 2 -> new TransferPetitions(SESSION, Mode.RECORD, many(size, () -> transfer(chance)));
            case 3 -> new ForwardPetitions(SESSION, Mode.RECORD, many(size, () -> forward(chance)));
            case 4 -> new TakeBackPetitions(SESSION, Mode.RECORD, many(size, () -> takeBack(chance)));
            case 5 -> new AssignPetitions(SESSION, Mode.RECORD, many(size, () -> assign(chance)));
            default -> new RecordAnswers(SESSION, Mode.RECORD, many(size, () -> answer(chance)));
        };
    }

    private static <C> List<C> many(int size, Supplier<C> command) {
        return IntStream.range(0, size).mapToObj(_ -> command.get()).toList();
    }

    private static int any(Random chance) {
        return chance.nextInt(10);
    }

    private static String field(Random chance) {
        return chance.nextInt(4) == 0 ? "khong-co" : "giao-thong";
    }

    private static Level level(Random chance) {
        return chance.nextBoolean() ? Level.CENTRAL : Level.PROVINCE;
    }

    private static PetitionId petition(int number) {
        return PetitionId.of(SESSION, "K9-" + number);
    }

    private static ReceivePetition receive(int number, @Nullable String field) {
        return new ReceivePetition(
                petition(number),
                SESSION,
                "K9-" + number,
                "Đề nghị sửa đường vào thôn số " + number,
                PetitionKind.KIEN_NGHI,
                Round.BEFORE,
                LocalDate.of(2022, 6, 20),
                null,
                null,
                null,
                null,
                number,
                field,
                field == null ? null : Level.PROVINCE);
    }

    private static ClassifyPetition classify(int number, String field, Level level) {
        return new ClassifyPetition(petition(number), field, level, null, DAY, "đúng lĩnh vực", DocumentReference.NONE);
    }

    private static TransferPetition transfer(Random chance) {
        return new TransferPetition(
                petition(any(chance)),
                "transfer" + chance.nextInt(2),
                SESSION.value(),
                RecipientKind.PEOPLES_COMMITTEE,
                "Ủy ban nhân dân tỉnh",
                "248/TTHĐND-VP",
                DAY);
    }

    private static ForwardPetition forward(Random chance) {
        return new ForwardPetition(
                petition(any(chance)), Level.CENTRAL, "Bộ Giao thông", DAY, null, DocumentReference.NONE, "letter001");
    }

    private static TakeBackFromTransfer takeBack(Random chance) {
        return new TakeBackFromTransfer(
                petition(any(chance)), chance.nextBoolean() ? "transfer1" : "letter001", "gửi nhầm", DAY.plusDays(1));
    }

    private static AssignToAgency assign(Random chance) {
        return new AssignToAgency(
                petition(any(chance)),
                chance.nextBoolean() ? "so-gtvt" : "so-y-te",
                List.of(),
                null,
                DAY.plusDays(10),
                "giao lại",
                new DocumentReference("9/UBND", DAY.plusDays(10), null, null));
    }

    private static Answer answer(Random chance) {
        return new Answer(
                petition(any(chance)),
                "so-gtvt",
                Outcome.RESOLVED,
                "Đã sửa",
                null,
                DAY.plusDays(20),
                null,
                new DocumentReference("7/BC", DAY.plusDays(20), null, null));
    }

    private static String told(BatchResult.Row row) {
        Refusal refusal = row.refusal();
        return refusal != null ? refusal.code().name() : row.recorded() ? "recorded" : "unchanged";
    }

    private Office office() {
        Office office = new Office();
        offices.add(office);
        return office;
    }

    /** The command side of one installation, with a record in memory. */
    private static final class Office {
        Catalogue catalogue = new SampleCatalogue();
        int reads;
        /** What somebody else does just before the next message is recorded. */
        Runnable meanwhile = () -> {};
        /** The stream to which somebody else always is faster. */
        String busy = "";

        private final InMemoryEventStorageEngine record = new Competing();
        private final Configuration axon = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(_ -> record)
                .configureAggregate(Petition.class)
                .configureCorrelationDataProviders(
                        _ -> List.of(new SimpleCorrelationDataProvider(ActorMetaData.STORED.toArray(String[]::new))))
                .registerComponent(
                        Streams.class, axon -> new Streams(axon.eventStore(), new Counted(axon.eventStore())))
                .registerComponent(
                        RecordedPetitions.class, axon -> new RecordedPetitions(axon.getComponent(Streams.class)))
                .registerComponent(PetitionSurroundings.class, this::surroundings)
                .registerComponent(OneMergerAtATime.class, _ -> new OneMergerAtATime())
                .registerCommandHandler(axon -> new PetitionBatchHandler(
                        axon.eventStore(),
                        axon.getComponent(RecordedPetitions.class),
                        axon.getComponent(PetitionSurroundings.class)))
                .start();

        private PetitionSurroundings surroundings(Configuration configuration) {
            Streams streams = configuration.getComponent(Streams.class);
            return new PetitionSurroundings(
                    CLOCK,
                    new PresentCatalogue(),
                    new PetitionOrigins(streams),
                    configuration.getComponent(RecordedPetitions.class),
                    new WithdrawnTransfers(streams));
        }

        EventStore store() {
            return axon.eventStore();
        }

        BatchResult send(PetitionBatch message) {
            return send(message, "lan");
        }

        BatchResult send(PetitionBatch message, String user) {
            return axon.commandGateway()
                    .sendAndWait(new GenericCommandMessage<>(message, MetaData.with(ActorMetaData.USER, user)));
        }

        BatchResult sendInParts(PetitionBatch message) {
            return HalvedOnConflict.send(message, part -> {
                try {
                    return Optional.of(send(part));
                } catch (ConcurrencyException another) {
                    return Optional.empty();
                }
            });
        }

        /** Sends a single command and returns what became of it. */
        String single(PetitionCommand command) {
            List<PetitionEvent> before = events(command.petitionId());
            if (before.isEmpty() && !(command instanceof ReceivePetition)) {
                return RefusalCode.UNKNOWN_PETITION.name();
            }
            try {
                axon.commandGateway()
                        .sendAndWait(new GenericCommandMessage<>(command, MetaData.with(ActorMetaData.USER, "lan")));
            } catch (Refused refused) {
                return refused.refusal().code().name();
            } catch (CommandExecutionException | CompletionException failure) {
                return ((Refused) Objects.requireNonNull(failure.getCause()))
                        .refusal()
                        .code()
                        .name();
            }
            return events(command.petitionId()).equals(before) ? "unchanged" : "recorded";
        }

        List<PetitionEvent> events(PetitionId petition) {
            return record.readEvents(petition.toString(), 0)
                    .asStream()
                    .map(event -> (PetitionEvent) event.getPayload())
                    .toList();
        }

        void happens(PetitionEvent event) {
            PetitionId petition = new PetitionId(event.petitionId());
            record.appendEvents(new GenericDomainEventMessage<>(
                    "Petition", petition.toString(), events(petition).size(), event));
        }

        /** A record that keeps the sequence numbers of a stream unique, as a real one does. */
        private final class Competing extends InMemoryEventStorageEngine {
            @Override
            public void appendEvents(List<? extends EventMessage<?>> events) {
                Runnable others = meanwhile;
                meanwhile = () -> {};
                others.run();
                for (EventMessage<?> event : events) {
                    DomainEventMessage<?> of = (DomainEventMessage<?>) event;
                    String stream = of.getAggregateIdentifier();
                    if (of.getSequenceNumber() <= lastSequenceNumberFor(stream).orElse(-1L) || stream.equals(busy)) {
                        throw new ConcurrencyException("sequence number taken");
                    }
                }
                super.appendEvents(events);
            }

            @Override
            public Optional<Long> lastSequenceNumberFor(String stream) {
                long events = readEvents(stream, 0).asStream().count();
                return events == 0 ? Optional.empty() : Optional.of(events - 1);
            }
        }

        private final class Counted implements ManyStreams {
            private final EventStore events;

            Counted(EventStore events) {
                this.events = events;
            }

            @Override
            public void read(Collection<String> ids, Consumer<DomainEventMessage<?>> each) {
                reads++;
                ids.forEach(id -> events.readEvents(id, 0).forEachRemaining(each::accept));
            }

            @Override
            public void readFirst(Collection<String> ids, Consumer<DomainEventMessage<?>> each) {
                throw new IllegalStateException("no message asks for that");
            }
        }

        private final class PresentCatalogue implements Catalogue {
            @Override
            public Optional<CouncilState.Established> council(String councilId) {
                return catalogue.council(councilId);
            }

            @Override
            public Optional<CouncilTermState.Established> term(TermId termId) {
                return catalogue.term(termId);
            }

            @Override
            public Optional<AgencyDefined> agency(String councilId, String agencyId) {
                return catalogue.agency(councilId, agencyId);
            }

            @Override
            public Optional<VoterMeetingRecorded> meeting(SessionId sessionId, String meetingId) {
                return catalogue.meeting(sessionId, meetingId);
            }
        }
    }

    /** A catalogue in which nothing is left. */
    private static final class EmptyCatalogue implements Catalogue {
        @Override
        public Optional<CouncilState.Established> council(String councilId) {
            return Optional.empty();
        }

        @Override
        public Optional<CouncilTermState.Established> term(TermId termId) {
            return Optional.empty();
        }

        @Override
        public Optional<AgencyDefined> agency(String councilId, String agencyId) {
            return Optional.empty();
        }

        @Override
        public Optional<VoterMeetingRecorded> meeting(SessionId sessionId, String meetingId) {
            return Optional.empty();
        }
    }
}
