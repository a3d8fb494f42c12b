package vn.kiennghi.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.RecursiveComparisonAssert;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import vn.kiennghi.api.council.CouncilEvent;
import vn.kiennghi.api.council.CouncilEvent.CouncilDefined;
import vn.kiennghi.api.council.CouncilEvent.FieldDefined;
import vn.kiennghi.api.council.CouncilQuery.FindCouncils;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.deadletter.DeadLetterCommand.DiscardProjectionLetter;
import vn.kiennghi.api.deadletter.DeadLetterQuery.AsksWhetherIncomplete;
import vn.kiennghi.api.deadletter.DeadLetterQuery.FindProjectionLetters;
import vn.kiennghi.api.deadletter.DeadLetterQuery.FindProjectionSequence;
import vn.kiennghi.api.deadletter.DeadLetters;
import vn.kiennghi.api.deadletter.DiscardedLetter;
import vn.kiennghi.api.deadletter.LetterSequence;
import vn.kiennghi.api.deadletter.RetryResult;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.petition.Story;
import vn.kiennghi.query.petition.TermRows;

/** A poison event stops one petition, not the processor; what an operator does about it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProjectionLettersTest {
    private final EventStorageEngine log = new InMemoryEventStorageEngine();
    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final FailingProjection failing = new FailingProjection();
    private ReadSideFixture read = start(mongo);

    private final Story poisoned = answered("KN-01");
    private final Story sound = answered("KN-02");

    private ReadSideFixture start(EmbeddedMongo store) {
        return ReadSideFixture.start(log, store, "log-1", failing);
    }

    @AfterEach
    void stop() {
        read.close();
        mongo.close();
    }

    private static Story answered(String reference) {
        return Story.received(reference, "2022-07-18", "giao-thong", Level.PROVINCE)
                .classified("giao-thong", Level.PROVINCE, "2022-07-18")
                .transferred("2022-07-29")
                .assigned("so-gtvt", "2022-08-01", "2022-09-01")
                .answered("so-gtvt", Outcome.RESOLVED, "2022-08-20");
    }

    private void theEventIsPoison(int sequence) {
        failing.failsAt(poisoned.id(), sequence);
        poisoned.record(read.log());
        sound.record(read.log());
        read.awaitHead();
    }

    private String sequence() {
        return "petition:" + poisoned.id();
    }

    private DeadLetters letters() {
        return read.queries()
                .query(new FindProjectionLetters(), DeadLetters.class)
                .join();
    }

    private LetterSequence waiting() {
        return read.queries()
                .query(new FindProjectionSequence(sequence()), LetterSequence.class)
                .join();
    }

    private ProjectionLetterDesk desk() {
        return read.bean(ProjectionLetterDesk.class);
    }

    private PetitionView page(Story of) {
        return read.queries()
                .query(new FindPetition(of.id()), PetitionView.class)
                .join();
    }

    private PetitionRow row(Story of) {
        return read.bean(TermRows.class).ofTerm(Story.TERM).stream()
                .filter(row -> row.id().equals(of.id()))
                .findFirst()
                .orElseThrow();
    }

    private String digestOfARebuild() {
        try (EmbeddedMongo fresh = new EmbeddedMongo();
                ReadSideFixture again = start(fresh)) {
            again.awaitHead();
            return again.digest();
        }
    }

    @Test
    void a_poison_event_stops_its_petition_and_no_other() {
        theEventIsPoison(3);

        assertThat(page(sound)).isNotNull().extracting(PetitionView::outcome).isEqualTo(Outcome.RESOLVED);
        assertThat(page(poisoned).agency())
                .as("what the other projections made of it is taken back")
                .isNull();
        assertThat(page(poisoned).version()).isEqualTo(2);
        assertThat(letters().waiting()).singleElement().satisfies(one -> {
            assertThat(one.sequence()).isEqualTo(sequence());
            assertThat(one.waiting()).isEqualTo(2);
            assertThat(one.first().type()).isEqualTo("AssignedToAgency");
            assertThat(one.first().number()).isEqualTo(3);
            assertThat(one.causeType()).isEqualTo(IllegalArgumentException.class.getName());
            assertThat(one.causeMessage()).isEqualTo("cannot make anything of event 3");
        });
        assertThat(waiting().events())
                .extracting(LetterSequence.WaitingEvent::type)
                .containsExactly("AssignedToAgency", "Answered");
        assertThat(waiting().first().data()).contains("so-gtvt");
        assertThat(read.bean(ReadModelHealth.class).health().getStatus()).isEqualTo(Status.UP);
        assertThat(read.bean(ReadModelHealth.class).health().getDetails()).containsEntry("deadLetterSequences", 1);
    }

    /** A row's moments follow from the whole record, and not from the petition's own story. */
    private static RecursiveComparisonAssert<?> assertThatButForMoments(PetitionRow row) {
        return assertThat(row).usingRecursiveComparison().ignoringFieldsOfTypes(Instant.class);
    }

    @Test
    void the_rows_in_memory_stand_still_with_it_and_move_on_with_it() {
        read.bean(TermRows.class).ofTerm(Story.TERM);
        theEventIsPoison(3);
        poisoned.flagged("f1", FlagReason.OVERDUE, "2022-09-30").record(read.log(), 5);
        read.awaitHead();

        assertThat(row(poisoned).sequence()).isEqualTo(2);
        assertThatButForMoments(row(sound)).isEqualTo(sound.row().withContent(""));

        failing.isMended();
        desk().retry(sequence());
        assertThatButForMoments(row(poisoned)).isEqualTo(poisoned.row().withContent(""));
    }

    @Test
    void rows_read_from_the_store_skip_what_waits() {
        theEventIsPoison(3);
        poisoned.flagged("f1", FlagReason.OVERDUE, "2022-09-30").record(read.log(), 5);
        read.awaitHead();
        read.close();
        read = start(mongo);
        read.awaitHead();

        assertThat(row(poisoned).sequence()).isEqualTo(2);
    }

    @Test
    void retried_after_mending_it_equals_a_rebuild() {
        theEventIsPoison(1);
        failing.isMended();

        assertThat(desk().retry(sequence())).isEqualTo(new RetryResult(RetryResult.Outcome.DONE, 4, 0, null, null));

        assertThat(page(poisoned).outcome()).isEqualTo(Outcome.RESOLVED);
        assertThat(letters().waiting()).isEmpty();
        assertThat(read.digest()).isEqualTo(digestOfARebuild());
        poisoned.flagged("f1", FlagReason.OVERDUE, "2022-09-30").record(read.log(), 5);
        read.awaitHead();
        assertThat(page(poisoned).version())
                .as("later events are handled at once")
                .isEqualTo(5);
        assertThat(read.digest()).isEqualTo(digestOfARebuild());
    }

    @Test
    void retried_too_early_it_fails_again_with_what() {
        theEventIsPoison(3);

        RetryResult result = desk().retry(sequence());

        assertThat(result.outcome()).isEqualTo(RetryResult.Outcome.FAILED_AGAIN);
        assertThat(result.left()).isEqualTo(2);
        assertThat(result.causeMessage()).isEqualTo("cannot make anything of event 3");
        assertThat(page(poisoned).version()).isEqualTo(2);
        assertThat(desk().retry("petition:none").outcome()).isEqualTo(RetryResult.Outcome.GONE);
    }

    @Test
    void a_retry_while_the_store_is_away_leaves_everything_as_it_was() {
        theEventIsPoison(3);
        failing.storeAnswersAfter(1);

        RetryResult result = desk().retry(sequence());

        assertThat(result.outcome()).isEqualTo(RetryResult.Outcome.TRY_LATER);
        assertThat(waiting().causeMessage()).isEqualTo("cannot make anything of event 3");
        assertThat(waiting().waiting()).isEqualTo(2);
    }

    @Test
    void a_trouble_that_passes_makes_no_letter_and_loses_nothing() {
        failing.storeAnswersAfter(2);
        poisoned.record(read.log());
        sound.record(read.log());
        read.awaitHead();

        assertThat(failing.attemptsLeft()).isZero();
        assertThat(letters().waiting()).isEmpty();
        assertThat(read.digest()).isEqualTo(digestOfARebuild());
    }

    @Test
    void a_discarded_event_is_left_out_and_the_list_says_by_whom_and_why() {
        theEventIsPoison(3);
        LetterSequence stopped = waiting();

        RetryResult result = desk().discard(
                        new DiscardProjectionLetter(sequence(), stopped.first().id(), "ghi nhầm cơ quan"), "quan-tri");

        assertThat(result).isEqualTo(new RetryResult(RetryResult.Outcome.DONE, 1, 0, null, null));
        assertThat(page(poisoned).outcome()).isEqualTo(Outcome.RESOLVED);
        assertThat(page(poisoned).dueOn()).isNull();
        assertThat(letters().discarded()).singleElement().satisfies(kept -> {
            assertThat(kept.by()).isEqualTo("quan-tri");
            assertThat(kept.reason()).isEqualTo("ghi nhầm cơ quan");
            assertThat(kept.type()).isEqualTo("AssignedToAgency");
        });
        assertThat(row(poisoned))
                .as("memory and store say the same")
                .isEqualTo(storedRow().withContent(""));
        assertThat(desk().discard(
                                new DiscardProjectionLetter(
                                        sequence(), stopped.first().id(), "lần nữa"),
                                "quan-tri")
                        .outcome())
                .isEqualTo(RetryResult.Outcome.GONE);
    }

    @Test
    void rows_in_memory_leave_a_discarded_event_out_although_nothing_follows_it() {
        read.bean(TermRows.class).ofTerm(Story.TERM);
        theEventIsPoison(4);
        assertThat(row(poisoned).sequence()).isEqualTo(3);

        desk().discard(new DiscardProjectionLetter(sequence(), waiting().first().id(), "ghi nhầm"), "quan-tri");
        assertThat(row(poisoned))
                .as("memory and store say the same")
                .isEqualTo(storedRow().withContent(""));
        assertThat(row(poisoned).outcome()).isEqualTo(Outcome.NONE);

        failing.isMended();
        everythingIsMadeAgain();
        assertThatButForMoments(row(poisoned)).isEqualTo(poisoned.row().withContent(""));
    }

    @Test
    void once_the_read_models_are_made_again_what_was_discarded_and_can_be_told_by_now_is_told() {
        theEventIsPoison(3);
        desk().discard(new DiscardProjectionLetter(sequence(), waiting().first().id(), "chưa đọc được"), "quan-tri");
        failing.isMended();
        assertThat(page(poisoned).dueOn()).isNull();

        everythingIsMadeAgain();

        assertThat(page(poisoned).dueOn()).isEqualTo("2022-09-01");
        assertThatButForMoments(storedRow()).isEqualTo(poisoned.row());
    }

    private PetitionRow storedRow() {
        return storedRow(poisoned);
    }

    private PetitionRow storedRow(Story of) {
        return Objects.requireNonNull(mongo.database()
                .getCollection("register", PetitionRow.class)
                .find(new Document("_id", of.id()))
                .first());
    }

    @Test
    void however_late_a_letter_is_tried_again_the_record_took_its_event_up_at_its_place() {
        failing.failsAt(sound.id(), 3);
        poisoned.record(read.log());
        sound.record(read.log());
        read.awaitHead();
        read.close();
        read = start(mongo);
        read.awaitHead();
        assertThat(storedRow(sound).assignments()).isEmpty();

        failing.isMended();
        assertThat(desk().retry("petition:" + sound.id()).outcome()).isEqualTo(RetryResult.Outcome.DONE);

        PetitionRow retried = storedRow(sound);
        assertThat(retried.assignments().getFirst().at())
                .as("four after the answer to the other petition, whose time is later")
                .isEqualTo("2022-08-20T12:00:00.000004Z");
        assertThat(retried.answers().getFirst().at()).isEqualTo("2022-08-20T12:00:00.000005Z");
        assertThat(row(sound)).isEqualTo(retried.withContent(""));
        everythingIsMadeAgain();
        assertThat(storedRow(sound)).isEqualTo(retried);
    }

    @Test
    void letters_outlive_a_restart_and_a_rebuild_tries_every_event_again() {
        theEventIsPoison(3);
        read.close();
        read = start(mongo);
        poisoned.flagged("f1", FlagReason.OVERDUE, "2022-09-30").record(read.log(), 5);
        read.awaitHead();
        assertThat(waiting().waiting()).isEqualTo(3);
        assertThat(isIncomplete(poisoned)).isTrue();
        assertThat(isIncomplete(sound)).isFalse();

        failing.isMended();
        everythingIsMadeAgain();
        assertThat(letters().waiting()).isEmpty();
        assertThat(read.digest()).isEqualTo(digestOfARebuild());
    }

    private void everythingIsMadeAgain() {
        StreamingEventProcessor processor = read.bean(EventProcessingConfiguration.class)
                .eventProcessor(ReadModelProcessing.NAME, StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        read.awaitHead();
    }

    private boolean isIncomplete(Story story) {
        return read.queries()
                .query(new AsksWhetherIncomplete("petition:" + story.id()), Boolean.class)
                .join();
    }

    @Test
    void events_that_come_again_after_a_crash_wait_once() {
        theEventIsPoison(3);
        read.close();
        mongo.database().getCollection("tokens").deleteMany(new Document());
        read = start(mongo);
        read.awaitHead();

        assertThat(waiting().events())
                .extracting(LetterSequence.WaitingEvent::number)
                .containsExactly(3L, 4L);
        failing.isMended();
        desk().retry(sequence());
        assertThat(read.digest()).isEqualTo(digestOfARebuild());
    }

    private void aCouncilOutgrowsItsDocument() {
        publish(
                0,
                new CouncilDefined("bac-kan", "HĐND tỉnh Bắc Kạn", Level.PROVINCE, null, LocalDate.EPOCH, null, null));
        for (int number = 1; number <= 4; number++) {
            publish(number, new FieldDefined("bac-kan", "linh-vuc-" + number, "ế".repeat(2_000_000), "KT_NS"));
        }
    }

    private void publish(long number, CouncilEvent event) {
        read.log().publish(new GenericDomainEventMessage<>("Council", "council:bac-kan", number, event));
    }

    @Test
    void a_document_that_the_store_does_not_take_stops_alone_at_the_event_that_made_it_so() {
        aCouncilOutgrowsItsDocument();
        sound.record(read.log());
        read.awaitHead();

        assertThat(page(sound)).isNotNull().extracting(PetitionView::outcome).isEqualTo(Outcome.RESOLVED);
        assertThat(letters().waiting()).singleElement().satisfies(one -> {
            assertThat(one.sequence()).isEqualTo("council:bac-kan");
            assertThat(one.first().number()).isEqualTo(3);
            assertThat(one.waiting()).isEqualTo(2);
            assertThat(one.causeMessage()).contains("bac-kan", "the store takes 16777216");
        });
        assertThat(councils())
                .singleElement()
                .satisfies(council -> assertThat(council.fields()).hasSize(2));
        assertThat(read.bean(ReadModelHealth.class).health().getStatus()).isEqualTo(Status.UP);
        assertThat(desk().retry("council:bac-kan").outcome()).isEqualTo(RetryResult.Outcome.FAILED_AGAIN);
        assertThat(read.digest()).isEqualTo(digestOfARebuild());
    }

    @Test
    void it_stands_still_after_a_restart_too_and_its_retry_harms_nobody() {
        aCouncilOutgrowsItsDocument();
        sound.record(read.log());
        read.awaitHead();
        read.close();
        read = start(mongo);

        poisoned.record(read.log());
        read.awaitHead();

        assertThat(desk().retry("council:bac-kan").outcome()).isEqualTo(RetryResult.Outcome.FAILED_AGAIN);
        assertThat(page(poisoned)).isNotNull().extracting(PetitionView::outcome).isEqualTo(Outcome.RESOLVED);
        assertThat(letters().waiting()).hasSize(1);
        assertThat(councils())
                .singleElement()
                .satisfies(council -> assertThat(council.fields()).hasSize(2));
    }

    private List<CouncilView> councils() {
        return read.queries()
                .query(new FindCouncils(), ResponseTypes.multipleInstancesOf(CouncilView.class))
                .join();
    }

    @Test
    void several_petitions_wait_side_by_side() {
        List<Story> stories =
                Stream.of("A", "B", "C").map(ProjectionLettersTest::answered).toList();
        stories.forEach(story -> failing.failsAt(story.id(), 2));
        stories.forEach(story -> story.record(read.log()));
        read.awaitHead();
        assertThat(letters().waiting())
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.waiting()).isEqualTo(3));

        failing.isMended();
        desk().retry("petition:" + stories.get(1).id());

        assertThat(letters().waiting()).hasSize(2);
        assertThat(page(stories.get(1)).outcome()).isEqualTo(Outcome.RESOLVED);
        assertThat(letters().discarded()).isEqualTo(List.<DiscardedLetter>of());
    }
}
