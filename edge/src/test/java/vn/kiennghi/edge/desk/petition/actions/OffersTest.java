package vn.kiennghi.edge.desk.petition.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.edge.body.petition.PetitionAction;
import vn.kiennghi.edge.desk.petition.APetition;
import vn.kiennghi.edge.identity.AskedPermissions;
import vn.kiennghi.edge.identity.SignedIn;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OffersTest {
    private static final Grant CLERK = new Grant(Role.CLERK, "bac-kan", null);
    private static final Grant SUPERVISOR = new Grant(Role.SUPERVISOR, "bac-kan", null);

    @ParameterizedTest
    @CsvSource({
        "CLERK, RECEIVED, classification split on-the-spot-answer return merge repeat closing correction",
        "CLERK, CLASSIFIED, classification split on-the-spot-answer return merge repeat closing correction",
        "CLERK, TRANSFERRED, assignment answers merge repeat closing correction classification",
        "CLERK, FORWARDED, voter-notice repeat closing correction classification",
        "CLERK, ASSIGNED, answers assignment assignment-refusal merge repeat closing correction classification",
        "CLERK, ANSWERED, assignment answers voter-notice repeat closing correction classification",
        "CLERK, VERIFIED, assignment answers voter-notice repeat closing correction classification",
        "CLERK, SPLIT, repeat correction classification",
        "CLERK, CLOSED, voter-notice repeat reopening correction",
        "CLERK, RETURNED, voter-notice reopening correction",
        "CLERK, ANSWERED_ON_THE_SPOT, voter-notice repeat reopening correction",
        "CLERK, MERGED, unmerge correction",
        "COORDINATOR, RECEIVED, ''",
        "COORDINATOR, CLASSIFIED, ''",
        "COORDINATOR, TRANSFERRED, assignment answers",
        "COORDINATOR, FORWARDED, ''",
        "COORDINATOR, ASSIGNED, answers assignment assignment-refusal",
        "COORDINATOR, ANSWERED, assignment answers",
        "COORDINATOR, CLOSED, ''",
        "SUPERVISOR, RECEIVED, flags repeat closing",
        "SUPERVISOR, FORWARDED, voter-notice flags escalation repeat closing",
        "SUPERVISOR, ASSIGNED, flags escalation repeat closing",
        "SUPERVISOR, ANSWERED, resolution-review answer-review voter-notice flags escalation repeat closing",
        "SUPERVISOR, VERIFIED, resolution-review answer-review voter-notice flags escalation repeat closing",
        "SUPERVISOR, SPLIT, repeat",
        "SUPERVISOR, CLOSED, voter-notice repeat reopening",
        "SUPERVISOR, MERGED, ''",
        "AUDITOR, RECEIVED, ''",
        "AUDITOR, ASSIGNED, ''",
        "AUDITOR, ANSWERED, ''",
    })
    void follow_from_role_and_stage(Role role, Stage stage, String actions) {
        assertThat(offered(APetition.at(stage).view(), new Grant(role, "bac-kan", null)))
                .isEqualTo(actions);
    }

    @ParameterizedTest
    @CsvSource({
        "so-gtvt, TRANSFERRED, ''",
        "so-gtvt, ASSIGNED, answers assignment-refusal",
        "so-gtvt, ANSWERED, answers",
        "so-tc, ASSIGNED, answers",
        "so-yt, ASSIGNED, ''",
        "so-yt, ANSWERED, ''",
    })
    void let_an_agency_answer_and_hand_back_only_what_is_its_own(String agency, Stage stage, String actions) {
        assertThat(offered(APetition.at(stage).view(), new Grant(Role.AGENCY, "bac-kan", agency)))
                .isEqualTo(actions);
    }

    @Test
    void let_an_agency_answer_in_its_own_name_alone() {
        PetitionView petition = APetition.at(Stage.ASSIGNED).view();

        assertThat(offers(new Grant(Role.AGENCY, "bac-kan", "so-tc")).answerers(petition, List.of("so-yt")))
                .containsExactly("so-tc");
        assertThat(offers(new Grant(Role.CLERK, "bac-kan", null)).answerers(petition, List.of("so-yt")))
                .containsExactly("so-gtvt", "so-tc");
        assertThat(offers(new Grant(Role.CLERK, "bac-kan", null))
                        .answerers(APetition.at(Stage.TRANSFERRED).view(), List.of("so-yt")))
                .containsExactly("so-yt");
    }

    @Test
    void forward_first_what_another_level_decides() {
        Grant clerk = new Grant(Role.CLERK, "bac-kan", null);

        assertThat(offered(APetition.at(Stage.CLASSIFIED).level(Level.CENTRAL).view(), clerk))
                .startsWith("forwarding classification split");
    }

    @Test
    void clear_what_is_flagged_and_not_cleared_yet() {
        Grant supervisor = new Grant(Role.SUPERVISOR, "bac-kan", null);

        assertThat(offered(APetition.at(Stage.SPLIT).flagged(null).view(), supervisor))
                .isEqualTo("flag-clearing repeat");
        assertThat(offered(APetition.at(Stage.SPLIT).flagged(APetition.DAY).view(), supervisor))
                .isEqualTo("repeat");
    }

    @Test
    void let_a_review_be_taken_back_while_the_agency_has_not_answered_again() {
        assertThat(offered(
                        APetition.at(Stage.ASSIGNED)
                                .answered(Outcome.RESOLVED, null)
                                .sentBack()
                                .view(),
                        SUPERVISOR))
                .contains("answer-review")
                .doesNotContain("resolution-review");
        assertThat(offered(
                        APetition.at(Stage.ASSIGNED)
                                .answered(Outcome.RESOLVED, null)
                                .found(Verdict.DISPUTED, "Đường chưa sửa")
                                .view(),
                        SUPERVISOR))
                .contains("resolution-review")
                .doesNotContain("answer-review");
    }

    @Test
    void tell_the_voters_of_an_answer_that_counts_wherever_the_assignment_is() {
        APetition disputed =
                APetition.at(Stage.TRANSFERRED).answered(Outcome.RESOLVED, null).found(Verdict.DISPUTED, null);

        assertThat(offered(disputed.view(), CLERK)).contains("voter-notice");
        assertThat(offered(APetition.at(Stage.TRANSFERRED).view(), CLERK)).doesNotContain("voter-notice");
    }

    @Test
    void let_nobody_close_what_is_declined_before_the_voters_are_told() {
        APetition declined = APetition.at(Stage.ANSWERED).answered(Outcome.REFUSED, null);

        assertThat(offered(declined.view(), CLERK)).startsWith("voter-notice").doesNotContain("closing");
        assertThat(offered(declined.informed(APetition.DAY.plusDays(9)).view(), CLERK))
                .contains("closing");
    }

    @Test
    void merge_only_what_is_not_answered_and_part_what_was_linked() {
        assertThat(offered(
                        APetition.at(Stage.ASSIGNED)
                                .answered(Outcome.RESOLVED, null)
                                .sentBack()
                                .view(),
                        CLERK))
                .doesNotContain("merge", "assignment-refusal");
        assertThat(offered(APetition.at(Stage.RECEIVED).repeats("earlier").view(), SUPERVISOR))
                .isEqualTo("flags repeat told-apart closing");
    }

    @ParameterizedTest
    @EnumSource
    void offer_nothing_to_whoever_works_for_another_council(Stage stage) {
        assertThat(offered(APetition.at(stage).flagged(null).view(), new Grant(Role.CLERK, "cao-bang", null)))
                .isEmpty();
    }

    @Test
    void let_an_administrator_act_only_where_he_may_act_in_every_role() {
        PetitionView petition = APetition.at(Stage.RECEIVED).view();
        SignedIn admin = new SignedIn("admin", List.of(new Grant(Role.ADMIN, null, null)));

        assertThat(new Offers(AskedPermissions.whereAnAdminActsInEveryRole(false), admin).on(petition, Level.PROVINCE))
                .isEmpty();
        assertThat(new Offers(AskedPermissions.whereAnAdminActsInEveryRole(true), admin).on(petition, Level.PROVINCE))
                .contains(PetitionAction.CLASSIFICATION, PetitionAction.SPLIT, PetitionAction.FLAGS);
    }

    private static String offered(PetitionView petition, Grant... grants) {
        return offers(grants).on(petition, Level.PROVINCE).stream()
                .map(PetitionAction::path)
                .collect(Collectors.joining(" "));
    }

    private static Offers offers(Grant... grants) {
        return new Offers(
                AskedPermissions.whereAnAdminActsInEveryRole(false), new SignedIn("lan", Arrays.asList(grants)));
    }
}
