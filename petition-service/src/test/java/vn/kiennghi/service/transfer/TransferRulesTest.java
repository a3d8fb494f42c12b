package vn.kiennghi.service.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.RefusedPetition;
import vn.kiennghi.api.transfer.TransferCommand;
import vn.kiennghi.api.transfer.TransferCommand.AcknowledgeTransfer;
import vn.kiennghi.api.transfer.TransferCommand.AddPetitions;
import vn.kiennghi.api.transfer.TransferCommand.CompleteTransfer;
import vn.kiennghi.api.transfer.TransferCommand.DraftTransfer;
import vn.kiennghi.api.transfer.TransferCommand.IssueTransfer;
import vn.kiennghi.api.transfer.TransferCommand.RemovePetitions;
import vn.kiennghi.api.transfer.TransferCommand.WithdrawTransfer;
import vn.kiennghi.api.transfer.TransferEvent;
import vn.kiennghi.api.transfer.TransferEvent.PetitionsAdded;
import vn.kiennghi.api.transfer.TransferEvent.PetitionsRemoved;
import vn.kiennghi.api.transfer.TransferEvent.TransferAcknowledged;
import vn.kiennghi.api.transfer.TransferEvent.TransferCompleted;
import vn.kiennghi.api.transfer.TransferEvent.TransferDrafted;
import vn.kiennghi.api.transfer.TransferEvent.TransferIssued;
import vn.kiennghi.api.transfer.TransferEvent.TransferWithdrawn;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.service.council.SampleCatalogue;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TransferRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 1);
    private static final LocalDate ISSUED_ON = LocalDate.of(2022, 7, 29);
    private static final SessionId SESSION = new SessionId(new TermId("bac-kan-x"), 9);
    private static final SessionId OTHER_SESSION = new SessionId(new TermId("bac-kan-x"), 10);
    private static final TransferId ID = new TransferId("transfer1");
    private static final PetitionId ONE = PetitionId.of(SESSION, "K9-001");
    private static final PetitionId TWO = PetitionId.of(SESSION, "K9-002");
    private static final PetitionId ELSEWHERE = PetitionId.of(OTHER_SESSION, "K10-001");
    private static final PetitionId UNRECORDED = PetitionId.of(SESSION, "K9-999");

    private final Set<PetitionId> assigned = new HashSet<>();
    private TransferState state = new TransferState.NotDrafted();

    @Test
    void a_document_is_drafted_for_petitions_of_its_session() {
        assertThat(when(draft(ISSUED_ON, null, ONE, TWO))).first().isInstanceOf(TransferDrafted.class);
    }

    @Test
    void petitions_that_are_unknown_or_of_another_session_are_refused() {
        refused(draft(ISSUED_ON, null, UNRECORDED), RefusalCode.UNKNOWN_PETITION);
        refused(draft(ISSUED_ON, null, ELSEWHERE), RefusalCode.OTHER_SESSION);
        when(draft(ISSUED_ON, null, ONE));
        refused(new AddPetitions(ID, List.of(ELSEWHERE)), RefusalCode.OTHER_SESSION);
    }

    @Test
    void R17_a_document_does_not_bear_a_day_to_come() {
        refused(draft(TODAY.plusDays(1), null, ONE), RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    void a_draft_without_a_key_that_is_sent_again_changes_nothing() {
        when(draft(ISSUED_ON, null, ONE));

        assertThat(when(draft(ISSUED_ON, null, ONE))).isEmpty();
        refused(draft(ISSUED_ON, null, ONE, TWO), RefusalCode.IDEMPOTENCY_KEY_REUSED);
        refused(draft(ISSUED_ON.plusDays(1), null, ONE), RefusalCode.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void a_draft_without_a_key_is_still_the_same_after_petitions_were_added() {
        when(draft(ISSUED_ON, null, ONE));
        when(new AddPetitions(ID, List.of(TWO)));

        assertThat(when(draft(ISSUED_ON, null, ONE))).isEmpty();
    }

    @Test
    void the_same_key_with_the_same_request_changes_nothing_and_with_another_is_refused() {
        when(draft(ISSUED_ON, "digest", ONE));

        assertThat(when(draft(ISSUED_ON, "digest", ONE, TWO))).isEmpty();
        refused(draft(ISSUED_ON, "other", ONE), RefusalCode.IDEMPOTENCY_KEY_REUSED);
        refused(draft(ISSUED_ON, null, ONE), RefusalCode.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void petitions_are_added_to_and_removed_from_a_draft_once() {
        when(draft(ISSUED_ON, null, ONE));

        assertThat(when(new AddPetitions(ID, List.of(ONE, TWO))))
                .containsExactly(new PetitionsAdded(ID.value(), List.of(TWO.value()), TODAY));
        assertThat(when(new AddPetitions(ID, List.of(TWO)))).isEmpty();
        assertThat(when(new RemovePetitions(ID, List.of(ONE))))
                .containsExactly(new PetitionsRemoved(ID.value(), List.of(ONE.value()), TODAY));
        assertThat(when(new RemovePetitions(ID, List.of(ONE)))).isEmpty();
        assertThat(issued().petitionIds()).containsExactly(TWO.value());
    }

    @Test
    void an_empty_document_is_not_issued() {
        when(draft(ISSUED_ON, null, ONE));
        when(new RemovePetitions(ID, List.of(ONE)));

        refused(new IssueTransfer(ID), RefusalCode.TRANSFER_EMPTY);
    }

    @Test
    void issuing_again_changes_nothing_and_what_is_issued_is_not_changed() {
        when(draft(ISSUED_ON, null, ONE));
        issued();

        assertThat(when(new IssueTransfer(ID))).isEmpty();
        refused(new AddPetitions(ID, List.of(TWO)), RefusalCode.TRANSFER_NOT_DRAFT);
        refused(new RemovePetitions(ID, List.of(ONE)), RefusalCode.TRANSFER_NOT_DRAFT);
    }

    @Test
    void a_draft_can_be_withdrawn() {
        when(draft(ISSUED_ON, null, ONE));
        assertThat(when(new WithdrawTransfer(ID, TODAY, "soạn lại")))
                .containsExactly(new TransferWithdrawn(ID.value(), "soạn lại", TODAY));
        assertThat(when(new WithdrawTransfer(ID, TODAY, null))).isEmpty();
        refused(new IssueTransfer(ID), RefusalCode.TRANSFER_NOT_DRAFT);
    }

    @Test
    void an_issued_document_can_be_withdrawn_while_none_of_its_petitions_is_assigned() {
        when(draft(ISSUED_ON, null, ONE, TWO));
        issued();
        when(new CompleteTransfer(ID, 2, List.of()));
        refused(new WithdrawTransfer(ID, ISSUED_ON.minusDays(1), null), RefusalCode.DATE_BEFORE_STEP);

        assigned.add(TWO);
        refused(new WithdrawTransfer(ID, TODAY, null), RefusalCode.TRANSFER_ALREADY_ISSUED);

        assigned.clear();
        assertThat(when(new WithdrawTransfer(ID, TODAY, "sai nơi nhận")))
                .containsExactly(new TransferWithdrawn(ID.value(), "sai nơi nhận", TODAY));
        assertThat(when(new WithdrawTransfer(ID, TODAY, "sai nơi nhận"))).isEmpty();
    }

    @Test
    void R17_a_document_is_not_withdrawn_before_the_addressee_received_it() {
        when(draft(ISSUED_ON, null, ONE, TWO));
        issued();
        when(new AcknowledgeTransfer(ID, ISSUED_ON.plusDays(2)));

        refused(new WithdrawTransfer(ID, ISSUED_ON.plusDays(1), null), RefusalCode.DATE_BEFORE_STEP);
        assertThat(when(new WithdrawTransfer(ID, ISSUED_ON.plusDays(2), null))).hasSize(1);
    }

    @Test
    void a_document_that_is_withdrawn_while_its_petitions_are_handed_over_is_not_completed_any_more() {
        when(draft(ISSUED_ON, null, ONE));
        issued();
        when(new WithdrawTransfer(ID, TODAY, null));

        assertThat(when(new CompleteTransfer(ID, 1, List.of()))).isEmpty();
    }

    @Test
    void R16_the_day_of_receipt_is_recorded_once_for_an_issued_document() {
        when(draft(ISSUED_ON, null, ONE));
        refused(new AcknowledgeTransfer(ID, TODAY), RefusalCode.TRANSFER_NOT_ISSUED);
        issued();

        LocalDate receivedOn = ISSUED_ON.plusDays(4);
        assertThat(when(new AcknowledgeTransfer(ID, receivedOn)))
                .containsExactly(new TransferAcknowledged(ID.value(), receivedOn));
        assertThat(when(new AcknowledgeTransfer(ID, receivedOn))).isEmpty();
        refused(new AcknowledgeTransfer(ID, TODAY), RefusalCode.TRANSFER_ALREADY_ACKNOWLEDGED);
    }

    @Test
    void R17_a_document_is_received_neither_before_it_was_issued_nor_in_the_future() {
        when(draft(ISSUED_ON, null, ONE));
        issued();

        refused(new AcknowledgeTransfer(ID, ISSUED_ON.minusDays(1)), RefusalCode.DATE_BEFORE_STEP);
        refused(new AcknowledgeTransfer(ID, TODAY.plusDays(1)), RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    void a_transfer_is_complete_when_every_petition_was_handed_over_or_refused() {
        when(draft(ISSUED_ON, null, ONE, TWO));
        issued();
        List<RefusedPetition> refused = List.of(new RefusedPetition(TWO.value(), RefusalCode.WRONG_STAGE));

        refused(new CompleteTransfer(ID, 1, List.of()), RefusalCode.FIELD_INVALID);
        assertThat(when(new CompleteTransfer(ID, 1, refused)))
                .containsExactly(new TransferCompleted(ID.value(), 1, refused, TODAY));
        assertThat(when(new CompleteTransfer(ID, 2, List.of()))).isEmpty();
    }

    @Test
    void an_unknown_transfer_is_refused() {
        refused(new IssueTransfer(ID), RefusalCode.UNKNOWN_TRANSFER);
    }

    private TransferIssued issued() {
        return (TransferIssued) when(new IssueTransfer(ID)).getFirst();
    }

    @Test
    void one_document_has_an_end() {
        PetitionId[] whole = IntStream.rangeClosed(0, TransferRules.MOST_PETITIONS)
                .mapToObj(number -> PetitionId.of(SESSION, "K9-" + number))
                .toArray(PetitionId[]::new);

        refused(draft(ISSUED_ON, null, whole), RefusalCode.TRANSFER_FULL);
    }

    private static DraftTransfer draft(LocalDate issuedOn, @Nullable String digest, PetitionId... petitions) {
        return new DraftTransfer(
                ID,
                SESSION,
                "248/TTHĐND-VP",
                issuedOn,
                RecipientKind.PEOPLES_COMMITTEE,
                "Ủy ban nhân dân tỉnh",
                null,
                List.of(petitions),
                digest);
    }

    private List<TransferEvent> when(TransferCommand command) {
        List<TransferEvent> events = decide(command);
        events.forEach(event -> state = state.evolve(event));
        return events;
    }

    private void refused(TransferCommand command, RefusalCode code) {
        Refused refused = catchThrowableOfType(Refused.class, () -> decide(command));
        assertThat(refused).as("refusal of " + command).isNotNull();
        assertThat(refused.refusal().code()).isEqualTo(code);
    }

    private List<TransferEvent> decide(TransferCommand command) {
        Map<PetitionId, String> sessions =
                Map.of(ONE, SESSION.value(), TWO, SESSION.value(), ELSEWHERE, OTHER_SESSION.value());
        return TransferRules.decide(
                state,
                command,
                new TransferRules.Circumstances(
                        TODAY,
                        new SampleCatalogue(),
                        ids -> sessions,
                        (ids, transfer) ->
                                ids.stream().filter(assigned::contains).count()));
    }
}
