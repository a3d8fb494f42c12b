package vn.kiennghi.query.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.queryhandling.QueryExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.CouncilEvent.CouncilDefined;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.PetitionEvent.PetitionTransferWithdrawn;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.transfer.DocumentOnItsWay;
import vn.kiennghi.api.transfer.PetitionsOfTransfer;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.RefusedPetition;
import vn.kiennghi.api.transfer.TransferEvent;
import vn.kiennghi.api.transfer.TransferQuery.FindDocumentOnItsWay;
import vn.kiennghi.api.transfer.TransferQuery.FindPetitionsOfTransfers;
import vn.kiennghi.api.transfer.TransferQuery.FindPetitionsToTransfer;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfer;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfersInProgress;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfersOfSession;
import vn.kiennghi.api.transfer.TransferStage;
import vn.kiennghi.api.transfer.TransferView;
import vn.kiennghi.messaging.reading.ReadSide;
import vn.kiennghi.query.council.CouncilCatalogue;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.petition.Story;
import vn.kiennghi.query.petition.TermRows;
import vn.kiennghi.query.petition.WholeReading;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.EmbeddedMongo;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.ReadModelStore;

class TransferReadModelTest {
    private static final String ID = "t0000001";
    private static final String SESSION = Story.TERM + ".9";
    private static final LocalDate DAY = LocalDate.parse("2022-07-29");

    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final EmbeddedEventStore log = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final EventLog events = new EventLog(log);
    private final ReadModelStore store = new ReadModelStore(mongo.storage());
    private final Documents<TransferDocument> transfers = store.collection("transfers", TransferDocument.class);
    private final TermRows rows =
            new TermRows(store.collection("register", PetitionRow.class), events, mongo.storedToken());
    private final Documents<ListedPetitions> petitions = store.collection("transferPetitions", ListedPetitions.class);
    private final TransferProjection projection = new TransferProjection(transfers, petitions);
    private final TransferQueries queries = new TransferQueries(
            transfers,
            petitions,
            new TransferProgress(rows),
            new TransfersInProgress(transfers, rows),
            WholeReading.of(events),
            new Reached(true));
    private final TransferableQueries transferable =
            new TransferableQueries(transfers, petitions, rows, WholeReading.of(events), new CouncilCatalogue(events));

    private final Story one = classified("A", 1, Level.PROVINCE);
    private final Story two = classified("B", 2, Level.PROVINCE);

    @AfterEach
    void stop() {
        mongo.close();
    }

    private static Story classified(String reference, int position, Level level) {
        return Story.received(
                        Story.TERM,
                        9,
                        reference,
                        position,
                        vn.kiennghi.api.petition.Round.BEFORE,
                        "2022-07-18",
                        "dien",
                        level)
                .classified("dien", level, "2022-07-18");
    }

    private void project(TransferEvent... list) {
        for (int i = 0; i < list.length; i++) {
            projection.on(list[i], i);
        }
        store.flush();
    }

    private TransferEvent drafted(String... petitions) {
        return new TransferEvent.TransferDrafted(
                ID,
                Story.COUNCIL,
                SESSION,
                "9/TTHĐND-VP",
                RecipientKind.PEOPLES_COMMITTEE,
                "Ủy ban nhân dân tỉnh",
                "TM. THƯỜNG TRỰC HĐND",
                List.of(petitions),
                null,
                DAY);
    }

    private TransferEvent issued(String... petitions) {
        return new TransferEvent.TransferIssued(
                ID,
                Story.COUNCIL,
                SESSION,
                "9/TTHĐND-VP",
                RecipientKind.PEOPLES_COMMITTEE,
                "Ủy ban nhân dân tỉnh",
                List.of(petitions),
                DAY);
    }

    private TransferView found() {
        return Objects.requireNonNull(queries.transfer(new FindTransfer(ID), WholeReading.READER));
    }

    @Test
    void a_draft_takes_petitions_in_and_out() {
        project(
                drafted(one.id()),
                new TransferEvent.PetitionsAdded(ID, List.of(two.id(), one.id()), DAY),
                new TransferEvent.PetitionsRemoved(ID, List.of(one.id()), DAY));

        assertThat(found().state()).isEqualTo(TransferStage.DRAFT);
        assertThat(queries.petitions(new FindPetitionsOfTransfers(List.of(ID)), WholeReading.READER))
                .containsExactly(new PetitionsOfTransfer(ID, List.of(two.id())));
        assertThat(found().total()).isEqualTo(1);
        assertThat(queries.transfersOfSession(new FindTransfersOfSession(SESSION), WholeReading.READER))
                .hasSize(1);
        assertThat(queries.transfersInProgress(new FindTransfersInProgress(), WholeReading.READER))
                .isEmpty();
    }

    @Test
    void while_it_is_issued_the_petitions_that_have_moved_are_counted_and_then_the_final_number_stands() {
        one.transferred("2022-07-29", RecipientKind.PEOPLES_COMMITTEE, ID).record(log);
        two.record(log);
        project(drafted(one.id(), two.id()), issued(one.id(), two.id()));

        assertThat(found().state()).isEqualTo(TransferStage.ISSUED);
        assertThat(found().transferred()).isEqualTo(1);
        assertThat(queries.transfersInProgress(new FindTransfersInProgress(), WholeReading.READER))
                .containsExactly(ID);

        RefusedPetition refused = new RefusedPetition(two.id(), RefusalCode.ALREADY_SPLIT);
        projection.on(new TransferEvent.TransferCompleted(ID, 1, List.of(refused), DAY), 2);
        projection.on(new TransferEvent.TransferAcknowledged(ID, DAY.plusDays(2)), 3);
        store.flush();
        assertThat(found().state()).isEqualTo(TransferStage.COMPLETED);
        assertThat(found().refused()).containsExactly(refused);
        assertThat(found().acknowledgedOn()).as("R16").isEqualTo(DAY.plusDays(2));
    }

    @Test
    void R1_a_document_takes_the_classified_petitions_of_its_addressees_level_that_are_in_no_open_draft() {
        log.publish(new GenericDomainEventMessage<>(
                "Council",
                "council:" + Story.COUNCIL,
                0,
                new CouncilDefined(Story.COUNCIL, "HĐND", Level.PROVINCE, null, DAY, null, null)));
        Story central = classified("C", 3, Level.CENTRAL).record(log);
        Story commune = classified("D", 4, Level.COMMUNE).record(log);
        Story.received("E", "2022-07-18", null, null).record(log);
        two.record(log);
        one.record(log);
        Story drafted = classified("F", 5, Level.PROVINCE).record(log);
        project(drafted(drafted.id()));

        assertThat(toTransfer(RecipientKind.PEOPLES_COMMITTEE)).containsExactly(one.id(), two.id());
        assertThat(toTransfer(RecipientKind.NATIONAL_ASSEMBLY_DELEGATION)).containsExactly(central.id());
        assertThat(toTransfer(RecipientKind.LOWER_COMMITTEE)).containsExactly(commune.id());

        projection.on(new TransferEvent.TransferWithdrawn(ID, null, DAY), 1);
        store.flush();
        assertThat(toTransfer(RecipientKind.PEOPLES_COMMITTEE)).containsExactly(one.id(), two.id(), drafted.id());
    }

    @Test
    void a_withdrawn_document_says_when_and_why_and_how_many_petitions_are_not_taken_back_yet() {
        one.transferred("2022-07-29", RecipientKind.PEOPLES_COMMITTEE, ID).record(log);
        two.transferred("2022-07-29", RecipientKind.PEOPLES_COMMITTEE, ID).record(log);
        project(
                drafted(one.id(), two.id()),
                issued(one.id(), two.id()),
                new TransferEvent.TransferCompleted(ID, 2, List.of(), DAY),
                new TransferEvent.TransferWithdrawn(ID, "Gửi nhầm nơi nhận", DAY.plusDays(3)));

        assertThat(found().state()).isEqualTo(TransferStage.WITHDRAWN);
        assertThat(found().issued()).isTrue();
        assertThat(found().withdrawnOn()).isEqualTo(DAY.plusDays(3));
        assertThat(found().withdrawalReason()).isEqualTo("Gửi nhầm nơi nhận");
        assertThat(found().total()).isEqualTo(2);
        assertThat(found().transferred()).isEqualTo(2);
        assertThat(queries.transfersInProgress(new FindTransfersInProgress(), WholeReading.READER))
                .containsExactly(ID);

        int told = one.told().size();
        one.and(new PetitionTransferWithdrawn(one.id(), ID, "Gửi nhầm nơi nhận", DAY.plusDays(3)))
                .record(log, told);
        assertThat(found().transferred()).isEqualTo(1);
        assertThat(rows.ofTerm(Story.TERM).getFirst().stage()).isEqualTo(Stage.CLASSIFIED);
        assertThat(queries.transfersInProgress(new FindTransfersInProgress(), WholeReading.READER))
                .containsExactly(ID);

        told = two.told().size();
        two.and(new PetitionTransferWithdrawn(two.id(), ID, "Gửi nhầm nơi nhận", DAY.plusDays(3)))
                .record(log, told);
        assertThat(queries.transfersInProgress(new FindTransfersInProgress(), WholeReading.READER))
                .isEmpty();
    }

    @Test
    void what_an_agency_was_charged_with_in_the_very_moment_keeps_no_withdrawn_document_in_progress() {
        one.transferred("2022-07-29", RecipientKind.PEOPLES_COMMITTEE, ID)
                .assigned("so-gtvt", "2022-08-08", "2022-12-31")
                .record(log);
        project(
                drafted(one.id()),
                issued(one.id()),
                new TransferEvent.TransferCompleted(ID, 1, List.of(), DAY),
                new TransferEvent.TransferWithdrawn(ID, "Gửi nhầm nơi nhận", DAY.plusDays(3)));

        assertThat(queries.transfersInProgress(new FindTransfersInProgress(), WholeReading.READER))
                .isEmpty();
    }

    @Test
    void a_second_document_is_offered_no_petition_of_an_issued_one_that_is_still_handed_over() {
        log.publish(new GenericDomainEventMessage<>(
                "Council",
                "council:" + Story.COUNCIL,
                0,
                new CouncilDefined(Story.COUNCIL, "HĐND", Level.PROVINCE, null, DAY, null, null)));
        one.record(log);
        two.record(log);
        Story free = classified("C", 3, Level.PROVINCE).record(log);
        project(drafted(one.id(), two.id()), issued(one.id(), two.id()));

        assertThat(toTransfer(RecipientKind.PEOPLES_COMMITTEE)).containsExactly(free.id());
        assertThat(queries.onItsWay(new FindDocumentOnItsWay(two.id()), WholeReading.READER))
                .isEqualTo(new DocumentOnItsWay(Story.COUNCIL, "9/TTHĐND-VP", DAY));
        assertThat(queries.onItsWay(new FindDocumentOnItsWay(free.id()), WholeReading.READER))
                .isNull();

        RefusedPetition refused = new RefusedPetition(two.id(), RefusalCode.WRONG_STAGE);
        projection.on(new TransferEvent.TransferCompleted(ID, 1, List.of(refused), DAY), 2);
        store.flush();
        assertThat(toTransfer(RecipientKind.PEOPLES_COMMITTEE))
                .as("what it could not hand over is free again")
                .contains(two.id(), free.id());
        assertThat(queries.onItsWay(new FindDocumentOnItsWay(two.id()), WholeReading.READER))
                .isNull();
    }

    @Test
    void a_document_counts_the_petitions_with_which_an_agency_was_charged() {
        one.transferred("2022-07-29", RecipientKind.PEOPLES_COMMITTEE, ID).record(log);
        two.transferred("2022-07-29", RecipientKind.PEOPLES_COMMITTEE, ID).record(log);
        project(
                drafted(one.id(), two.id()),
                issued(one.id(), two.id()),
                new TransferEvent.TransferCompleted(ID, 2, List.of(), DAY));
        assertThat(found().inWork()).isZero();

        int told = one.told().size();
        one.assigned("so-gtvt", "2022-08-08", "2022-12-31").record(log, told);

        assertThat(found().inWork()).isEqualTo(1);
        assertThat(found().stands()).isTrue();
        assertThat(found().withdrawnOn()).isNull();
    }

    private List<String> toTransfer(RecipientKind addressee) {
        return transferable.petitionsToTransfer(new FindPetitionsToTransfer(SESSION, addressee), WholeReading.READER);
    }

    @Test
    void events_that_come_twice_and_events_that_come_anew_give_the_same_documents() {
        TransferEvent[] all = {
            drafted(one.id(), two.id()),
            issued(one.id(), two.id()),
            new TransferEvent.TransferAcknowledged(ID, DAY.plusDays(1)),
            new TransferEvent.TransferCompleted(ID, 2, List.of(), DAY),
            new TransferEvent.TransferWithdrawn(ID, "Gửi nhầm", DAY.plusDays(2))
        };
        project(all);
        String once = mongo.digest(store);

        project(all);
        assertThat(mongo.digest(store)).as("applied twice").isEqualTo(once);
        store.discard();
        project(all);
        assertThat(mongo.digest(store)).as("delivered again after a restart").isEqualTo(once);
        projection.reset();
        project(all);
        assertThat(mongo.digest(store)).as("after a rebuild").isEqualTo(once);
    }

    @Test
    void while_the_read_models_are_being_made_nobody_is_told_that_no_transfer_is_in_progress() {
        TransferQueries early = new TransferQueries(
                transfers,
                petitions,
                new TransferProgress(rows),
                new TransfersInProgress(transfers, rows),
                WholeReading.of(events),
                new Reached(false));

        assertThatThrownBy(() -> early.transfersInProgress(new FindTransfersInProgress(), WholeReading.READER))
                .isInstanceOf(QueryExecutionException.class);
    }

    /** A read side that is at the head of the record, or is not. */
    private record Reached(boolean head) implements ReadSide {
        @Override
        public Freshness freshness() {
            return new Freshness(head ? 0 : 1, List.of());
        }

        @Override
        public boolean awaitHead(Duration longest) {
            return head;
        }
    }
}
