package vn.kiennghi.service.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiennghi.service.petition.PetitionScenario.PETITION;
import static vn.kiennghi.service.petition.PetitionScenario.SESSION;
import static vn.kiennghi.service.petition.PetitionScenario.TODAY;
import static vn.kiennghi.service.petition.PetitionScenario.given;
import static vn.kiennghi.service.petition.Petitions.RECEIVED_ON;
import static vn.kiennghi.service.petition.Petitions.aTransferredPetition;
import static vn.kiennghi.service.petition.Petitions.receive;
import static vn.kiennghi.service.petition.Petitions.receiveFrom;
import static vn.kiennghi.service.petition.Petitions.received;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.PetitionCommand.ReceivePetition;
import vn.kiennghi.api.petition.PetitionEvent.PetitionClassified;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.service.council.SampleCatalogue;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceivingPetitionsTest {
    private static final String CONTENT = "Đề nghị sửa đường vào thôn Nà Đao";

    @Test
    void a_petition_enters_the_register_on_the_day_it_was_received() {
        given().when(receive(CONTENT)).then(received(CONTENT, null, null));
    }

    @Test
    void with_field_and_level_it_is_classified_in_the_same_commit_for_the_fields_committee() {
        given().when(receive(CONTENT, RECEIVED_ON, "giao-thong", Level.PROVINCE))
                .then(
                        received(CONTENT, "giao-thong", Level.PROVINCE),
                        new PetitionClassified(
                                PETITION.value(),
                                "giao-thong",
                                Level.PROVINCE,
                                "KT_NS",
                                null,
                                DocumentReference.NONE,
                                RECEIVED_ON));
    }

    @Test
    void with_a_field_alone_it_stays_received_and_keeps_the_field() {
        var scenario =
                given().when(receive(CONTENT, RECEIVED_ON, "giao-thong", null)).thenTypes(PetitionReceived.class);

        assertThat(scenario.petition().stage()).isEqualTo(Stage.RECEIVED);
        assertThat(scenario.petition().field()).isEqualTo("giao-thong");
    }

    @Test
    void the_same_content_again_changes_nothing_whatever_happened_since() {
        given(aTransferredPetition())
                .when(receive("  Đề nghị sửa đường\n vào thôn  Nà Đao "))
                .thenNothing();
    }

    @Test
    void other_content_under_the_same_reference_is_refused_and_overwrites_nothing() {
        Refusal refusal = given(received()).whenRefused(receive("Đề nghị xây cầu"), RefusalCode.REFERENCE_TAKEN);

        assertThat(refusal.expected()).isEqualTo(CONTENT);
        assertThat(refusal.found()).isEqualTo("Đề nghị xây cầu");
    }

    @Test
    void R17_a_petition_may_be_entered_late_but_not_from_the_future() {
        given().when(receive(CONTENT, TODAY, null, null)).thenTypes(PetitionReceived.class);

        Refusal refusal =
                given().whenRefused(receive(CONTENT, TODAY.plusDays(1), null, null), RefusalCode.DATE_IN_FUTURE);
        assertThat(refusal.expected()).contains(TODAY.toString());
        assertThat(refusal.found()).isEqualTo(TODAY.plusDays(1).toString());
    }

    @Test
    void R26_a_petition_from_a_candidates_meeting_belongs_to_the_incoming_council_though_its_term_began_later() {
        LocalDate beforeTheTerm = SampleCatalogue.TERM_STARTS.minusMonths(2);
        ReceivePetition command = new ReceivePetition(
                PETITION,
                SESSION,
                "K9-001",
                CONTENT,
                PetitionKind.KIEN_NGHI,
                Round.CANDIDATE_MEETING,
                beforeTheTerm,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        var scenario = given().when(command);

        assertThat(scenario.event(PetitionReceived.class).councilId()).isEqualTo("bac-kan");
        assertThat(scenario.event(PetitionReceived.class).round()).isEqualTo(Round.CANDIDATE_MEETING);
    }

    @Test
    void a_field_outside_the_catalogue_is_refused() {
        given().whenRefused(receive(CONTENT, RECEIVED_ON, "khong-co", Level.PROVINCE), RefusalCode.UNKNOWN_FIELD);
    }

    @Test
    void a_meeting_of_the_session_is_named_by_its_id_and_any_other_by_free_text() {
        assertThat(given().when(receiveFrom("Xã Phương Viên", "phuong-vien"))
                        .event(PetitionReceived.class)
                        .meeting())
                .isEqualTo("phuong-vien");
        assertThat(given().when(receiveFrom("Điểm Nà Đao", null))
                        .event(PetitionReceived.class)
                        .meeting())
                .isEqualTo("Điểm Nà Đao");
    }

    @Test
    void a_meeting_that_is_not_recorded_is_refused() {
        Refusal refusal = given().whenRefused(receiveFrom(null, "khong-co"), RefusalCode.UNKNOWN_MEETING);

        assertThat(refusal.field()).isEqualTo("meetingId");
        assertThat(refusal.found()).isEqualTo("khong-co");
    }

    @Test
    void a_session_that_nobody_planned_is_refused() {
        SessionId unknown = new SessionId(new TermId("bac-kan-x"), 99);
        ReceivePetition command = new ReceivePetition(
                PETITION,
                unknown,
                "K9-001",
                CONTENT,
                PetitionKind.KIEN_NGHI,
                Round.BEFORE,
                RECEIVED_ON,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        given().whenRefused(command, RefusalCode.UNKNOWN_SESSION);
    }
}
