package vn.kiennghi.service.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiennghi.service.petition.PetitionScenario.PETITION;
import static vn.kiennghi.service.petition.PetitionScenario.SESSION;
import static vn.kiennghi.service.petition.PetitionScenario.TODAY;
import static vn.kiennghi.service.petition.PetitionScenario.given;
import static vn.kiennghi.service.petition.Petitions.NO_DOCUMENT;
import static vn.kiennghi.service.petition.Petitions.RECEIVED_ON;
import static vn.kiennghi.service.petition.Petitions.aReceivedPetition;
import static vn.kiennghi.service.petition.Petitions.anAssignedPetition;
import static vn.kiennghi.service.petition.Related.NEXT_SESSION;
import static vn.kiennghi.service.petition.Related.another;
import static vn.kiennghi.service.petition.Related.id;
import static vn.kiennghi.service.petition.Related.repeat;
import static vn.kiennghi.service.petition.Related.tellApart;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionEvent.RepeatLinked;
import vn.kiennghi.api.petition.PetitionEvent.ToldApart;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.RefusalCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RelatingPetitionsTest {
    private static final SessionId LAST_SESSION = new SessionId(new TermId("bac-kan-x"), 8);
    private static final LocalDate LAST_TIME = LocalDate.of(2021, 12, 1);
    private static final LocalDate COMPARED_ON = LocalDate.of(2022, 9, 1);
    private static final PetitionReceived EARLIER = another(LAST_SESSION, "K8-001", "bac-kan", LAST_TIME);

    @Test
    void R11_a_repeat_is_a_record_of_its_own_linked_to_the_earlier_one() {
        PetitionScenario scenario = given(anAssignedPetition())
                .andAnother(EARLIER)
                .when(repeat(id(EARLIER), COMPARED_ON))
                .then(new RepeatLinked(PETITION.value(), EARLIER.petitionId(), null, NO_DOCUMENT, COMPARED_ON));

        assertThat(scenario.petition().stage()).isEqualTo(Stage.ASSIGNED);
        scenario.when(repeat(id(EARLIER), COMPARED_ON)).thenNothing();
    }

    @Test
    void R11_a_repeat_comes_later_and_within_the_term() {
        PetitionReceived later = another(NEXT_SESSION, "K10-001", "bac-kan", COMPARED_ON);
        PetitionReceived sameDay = another(SESSION, "K9-002", "bac-kan", RECEIVED_ON);
        PetitionReceived lastTerm = another(new SessionId(new TermId("bac-kan-ix"), 9), "K9-001", "bac-kan", LAST_TIME);

        given(aReceivedPetition())
                .andAnother(later)
                .whenRefused(repeat(id(later), COMPARED_ON), RefusalCode.REPEAT_NOT_LATER);
        given(aReceivedPetition())
                .andAnother(sameDay)
                .whenRefused(repeat(id(sameDay), COMPARED_ON), RefusalCode.REPEAT_NOT_LATER);
        given(aReceivedPetition())
                .andAnother(lastTerm)
                .whenRefused(repeat(id(lastTerm), COMPARED_ON), RefusalCode.OTHER_TERM);
        given(aReceivedPetition()).whenRefused(repeat(id(EARLIER), COMPARED_ON), RefusalCode.UNKNOWN_PETITION);
        given(aReceivedPetition()).whenRefused(repeat(PETITION, COMPARED_ON), RefusalCode.SAME_PETITION);
    }

    @Test
    void R11_telling_apart_is_remembered_and_takes_the_link_back() {
        PetitionScenario scenario =
                given(aReceivedPetition()).andAnother(EARLIER).when(repeat(id(EARLIER), COMPARED_ON));

        scenario.when(tellApart(id(EARLIER), COMPARED_ON))
                .then(new ToldApart(PETITION.value(), EARLIER.petitionId(), null, NO_DOCUMENT, COMPARED_ON));
        assertThat(scenario.petition().links().repeatOf()).isEmpty();
        assertThat(scenario.petition().links().apartFrom()).containsExactly(EARLIER.petitionId());
        scenario.when(tellApart(id(EARLIER), COMPARED_ON)).thenNothing();

        scenario.when(repeat(id(EARLIER), COMPARED_ON)).thenTypes(RepeatLinked.class);
        assertThat(scenario.petition().links().apartFrom()).isEmpty();
    }

    @Test
    void a_link_is_taken_back_where_it_was_made() {
        PetitionReceived later = another(NEXT_SESSION, "K10-001", "bac-kan", COMPARED_ON);

        given(aReceivedPetition())
                .andAnother(
                        later, new RepeatLinked(later.petitionId(), PETITION.value(), null, NO_DOCUMENT, COMPARED_ON))
                .whenRefused(tellApart(id(later), COMPARED_ON), RefusalCode.LINKED_FROM_OTHER);
    }

    @Test
    void R17_nobody_compared_them_before_receipt_or_in_the_future() {
        given(aReceivedPetition())
                .andAnother(EARLIER)
                .whenRefused(repeat(id(EARLIER), RECEIVED_ON.minusDays(1)), RefusalCode.DATE_BEFORE_STEP);
        given(aReceivedPetition())
                .andAnother(EARLIER)
                .whenRefused(repeat(id(EARLIER), TODAY.plusDays(1)), RefusalCode.DATE_IN_FUTURE);
        given(aReceivedPetition())
                .andAnother(EARLIER)
                .whenRefused(tellApart(id(EARLIER), RECEIVED_ON.minusDays(1)), RefusalCode.DATE_BEFORE_STEP);
    }
}
