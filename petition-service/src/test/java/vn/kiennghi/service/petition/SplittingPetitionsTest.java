package vn.kiennghi.service.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiennghi.service.petition.PetitionScenario.PETITION;
import static vn.kiennghi.service.petition.PetitionScenario.given;
import static vn.kiennghi.service.petition.Petitions.RECEIVED_ON;
import static vn.kiennghi.service.petition.Petitions.aClassifiedPetition;
import static vn.kiennghi.service.petition.Petitions.aForwardedPetition;
import static vn.kiennghi.service.petition.Petitions.aReceivedPetition;
import static vn.kiennghi.service.petition.Petitions.aTransferredPetition;
import static vn.kiennghi.service.petition.Petitions.item;
import static vn.kiennghi.service.petition.Petitions.split;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.PetitionEvent.PetitionClassified;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionEvent.PetitionSplit;
import vn.kiennghi.api.petition.SplitItem;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.RefusalCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SplittingPetitionsTest {
    private static final LocalDate SPLIT_ON = LocalDate.of(2022, 7, 20);

    @Test
    void R9_a_compound_petition_is_split_into_items_and_keeps_its_number() {
        var scenario = given(aClassifiedPetition(Level.PROVINCE))
                .when(split(SPLIT_ON, item("K9-001/1"), item("K9-001/2")))
                .thenTypes(
                        PetitionSplit.class,
                        PetitionReceived.class,
                        PetitionClassified.class,
                        PetitionReceived.class,
                        PetitionClassified.class);

        assertThat(scenario.petition().receipt().reference()).isEqualTo("K9-001");
        assertThat(scenario.petition().stage()).isEqualTo(Stage.SPLIT);
    }

    @Test
    void an_item_inherits_all_but_reference_and_content_and_begins_on_the_day_of_the_split() {
        var scenario =
                given(aClassifiedPetition(Level.PROVINCE)).when(split(SPLIT_ON, item("K9-001/1"), item("K9-001/2")));

        PetitionReceived item = scenario.events(PetitionReceived.class).getFirst();
        assertThat(item.parentId()).isEqualTo(PETITION.value());
        assertThat(item.receivedOn()).isEqualTo(RECEIVED_ON);
        assertThat(item.on()).isEqualTo(SPLIT_ON);
        assertThat(item.filePosition()).isEqualTo(1);
        assertThat(item.field()).isEqualTo("giao-thong");
        assertThat(item.level()).isEqualTo(Level.PROVINCE);
        assertThat(item.place()).isEqualTo("Xã Phương Viên");
        assertThat(scenario.events(PetitionClassified.class).getFirst().on()).isEqualTo(SPLIT_ON);
    }

    @Test
    void an_item_may_name_a_field_and_level_of_its_own() {
        var scenario = given(aClassifiedPetition(Level.PROVINCE))
                .when(split(SPLIT_ON, item("K9-001/1"), new SplitItem("K9-001/2", "Nước", "y-te", Level.COMMUNE)));

        PetitionClassified second = scenario.events(PetitionClassified.class).get(1);
        assertThat(second.field()).isEqualTo("y-te");
        assertThat(second.level()).isEqualTo(Level.COMMUNE);
        assertThat(second.committee()).isEqualTo("VH_XH");
    }

    @Test
    void items_of_an_unclassified_petition_stay_unclassified() {
        given(aReceivedPetition())
                .when(split(SPLIT_ON, item("K9-001/1"), item("K9-001/2")))
                .thenTypes(PetitionSplit.class, PetitionReceived.class, PetitionReceived.class);
    }

    @Test
    void the_same_split_again_changes_nothing_and_another_is_refused() {
        var split = given(aReceivedPetition()).when(split(SPLIT_ON, item("K9-001/1"), item("K9-001/2")));

        split.when(split(SPLIT_ON, item("K9-001/1"), item("K9-001/2"))).thenNothing();
        split.whenRefused(split(SPLIT_ON, item("K9-001/1"), item("K9-001/3")), RefusalCode.ALREADY_SPLIT);
    }

    @Test
    void a_split_makes_at_least_two_items() {
        given(aReceivedPetition()).whenRefused(split(SPLIT_ON, item("K9-001/1")), RefusalCode.SPLIT_TOO_FEW);
    }

    @Test
    void the_items_references_must_be_new() {
        given(aReceivedPetition())
                .whenRefused(split(SPLIT_ON, item("K9-001/1"), item("K9-001/1")), RefusalCode.REFERENCE_TAKEN);
        given(aReceivedPetition())
                .whenRefused(split(SPLIT_ON, item("K9-001"), item("K9-001/1")), RefusalCode.REFERENCE_TAKEN);
        given(aReceivedPetition())
                .andRecorded("K9-002")
                .whenRefused(split(SPLIT_ON, item("K9-001/1"), item("K9-002")), RefusalCode.REFERENCE_TAKEN);
    }

    @Test
    void what_was_handed_on_is_not_split_any_more() {
        given(aTransferredPetition())
                .whenRefused(split(SPLIT_ON, item("K9-001/1"), item("K9-001/2")), RefusalCode.WRONG_STAGE);
        given(aForwardedPetition())
                .whenRefused(split(SPLIT_ON, item("K9-001/1"), item("K9-001/2")), RefusalCode.WRONG_STAGE);
    }

    @Test
    void R17_it_is_not_split_before_it_was_received() {
        given(aReceivedPetition())
                .whenRefused(
                        split(RECEIVED_ON.minusDays(1), item("K9-001/1"), item("K9-001/2")),
                        RefusalCode.DATE_BEFORE_STEP);
    }

    @Test
    void a_repeated_split_with_another_text_is_refused_and_overwrites_nothing() {
        var split = given(aReceivedPetition()).when(split(SPLIT_ON, item("K9-001/1"), item("K9-001/2")));

        split.whenRefused(
                split(SPLIT_ON, item("K9-001/1"), new SplitItem("K9-001/2", "Nội dung sửa lại", null, null)),
                RefusalCode.REFERENCE_TAKEN);
    }
}
