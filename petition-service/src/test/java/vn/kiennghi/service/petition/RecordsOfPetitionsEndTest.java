package vn.kiennghi.service.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiennghi.service.petition.PetitionScenario.PETITION;
import static vn.kiennghi.service.petition.PetitionScenario.given;
import static vn.kiennghi.service.petition.Petitions.ANSWERED_ON;
import static vn.kiennghi.service.petition.Petitions.ASSIGNED_ON;
import static vn.kiennghi.service.petition.Petitions.NO_DOCUMENT;
import static vn.kiennghi.service.petition.Petitions.aTransferredPetition;
import static vn.kiennghi.service.petition.Petitions.anAssignedPetition;
import static vn.kiennghi.service.petition.Petitions.answer;
import static vn.kiennghi.service.petition.Petitions.assign;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionCommand.TakeBackFromTransfer;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.Answered;
import vn.kiennghi.api.petition.PetitionEvent.PetitionTransferWithdrawn;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionFlagCleared;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionFlagged;
import vn.kiennghi.api.refusal.RefusalCode;

/** A petition's record has an end, which nobody meets who works as usual. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordsOfPetitionsEndTest {
    private static final String FULL_LENGTH = "ế".repeat(20_000);

    private static List<PetitionEvent> with(List<PetitionEvent> history, Stream<PetitionEvent> further) {
        return Stream.concat(history.stream(), further).toList();
    }

    private static Stream<PetitionEvent> longAnswers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> longAnswer(number + "/BC"));
    }

    private static Answered longAnswer(String documentNumber) {
        return new Answered(
                PETITION.value(),
                "so-gtvt",
                Outcome.EXPLAINED,
                FULL_LENGTH,
                null,
                new DocumentReference(documentNumber, ANSWERED_ON, null, "KT. CHỦ TỊCH"),
                FULL_LENGTH,
                ANSWERED_ON);
    }

    /** As a clerk and a supervisor by turns would do all day: raised, cleared, raised … */
    private static Stream<PetitionEvent> flagsRaisedAndCleared(int steps) {
        return IntStream.range(0, steps)
                .mapToObj(step -> step % 2 == 0
                        ? new SupervisionFlagged(
                                PETITION.value(),
                                "f" + (step / 2 + 1),
                                List.of(FlagReason.OVERDUE),
                                null,
                                NO_DOCUMENT,
                                ANSWERED_ON)
                        : new SupervisionFlagCleared(
                                PETITION.value(), "f" + (step / 2 + 1), null, NO_DOCUMENT, ANSWERED_ON));
    }

    @Test
    void a_hundred_and_ninety_answers_of_full_length_are_recorded_and_more_text_than_that_is_refused() {
        given(with(anAssignedPetition(), longAnswers(190)))
                .when(answer("so-gtvt", Outcome.RESOLVED, ANSWERED_ON))
                .thenTypes(Answered.class);

        var refusal = given(with(anAssignedPetition(), longAnswers(200)))
                .whenRefused(answer("so-gtvt", Outcome.RESOLVED, ANSWERED_ON), RefusalCode.PETITION_FULL);
        assertThat(refusal.expected()).isEqualTo("2000 / 8000000");
    }

    @Test
    void a_step_after_the_two_thousandth_is_refused() {
        List<PetitionEvent> assigned = anAssignedPetition();

        given(with(assigned, flagsRaisedAndCleared(Extent.MOST_STEPS - assigned.size() - 1)))
                .when(answer("so-gtvt", Outcome.RESOLVED, ANSWERED_ON))
                .thenTypes(Answered.class);
        given(with(assigned, flagsRaisedAndCleared(Extent.MOST_STEPS - assigned.size())))
                .whenRefused(answer("so-gtvt", Outcome.RESOLVED, ANSWERED_ON), RefusalCode.PETITION_FULL);
    }

    @Test
    void what_is_recorded_already_is_no_further_step() {
        given(with(
                        anAssignedPetition(),
                        Stream.concat(
                                Stream.of(new Answered(
                                        PETITION.value(),
                                        "so-gtvt",
                                        Outcome.RESOLVED,
                                        "Theo báo cáo của UBND",
                                        null,
                                        new DocumentReference("783/BC-UBND", ANSWERED_ON, null, "KT. CHỦ TỊCH"),
                                        null,
                                        ANSWERED_ON)),
                                longAnswers(250))))
                .when(answer("so-gtvt", Outcome.RESOLVED, ANSWERED_ON))
                .thenNothing();
    }

    @Test
    void a_withdrawn_document_takes_a_petition_back_whatever_is_recorded_of_it() {
        given(with(aTransferredPetition(), flagsRaisedAndCleared(3_000)))
                .when(new TakeBackFromTransfer(PETITION, "transfer1", "nhầm nơi nhận", ASSIGNED_ON))
                .thenTypes(PetitionTransferWithdrawn.class);
    }

    @Test
    void more_coordinating_agencies_than_any_office_has_are_refused() {
        String[] agencies = IntStream.rangeClosed(0, Assigning.MOST_COORDINATING)
                .mapToObj(number -> "co-quan-" + number)
                .toArray(String[]::new);

        given(aTransferredPetition())
                .whenRefused(assign(ASSIGNED_ON, null, "so-gtvt", agencies), RefusalCode.FIELD_INVALID);
    }
}
