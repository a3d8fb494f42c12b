package vn.kiennghi.front.web.petition;

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
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.front.identity.AskedPermissions;
import vn.kiennghi.front.identity.SignedIn;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OffersTest {
    @ParameterizedTest
    @CsvSource({
        "CLERK, RECEIVED, classification split",
        "CLERK, CLASSIFIED, classification split",
        "CLERK, TRANSFERRED, assignment answers classification",
        "CLERK, FORWARDED, classification",
        "CLERK, ASSIGNED, answers assignment assignment-refusal classification",
        "CLERK, ANSWERED, assignment answers classification",
        "CLERK, VERIFIED, classification",
        "CLERK, SPLIT, classification",
        "CLERK, CLOSED, ''",
        "CLERK, MERGED, ''",
        "COORDINATOR, RECEIVED, ''",
        "COORDINATOR, CLASSIFIED, ''",
        "COORDINATOR, TRANSFERRED, assignment answers",
        "COORDINATOR, FORWARDED, ''",
        "COORDINATOR, ASSIGNED, answers assignment assignment-refusal",
        "COORDINATOR, ANSWERED, assignment answers",
        "SUPERVISOR, RECEIVED, flags",
        "SUPERVISOR, ASSIGNED, flags",
        "SUPERVISOR, ANSWERED, flags",
        "SUPERVISOR, SPLIT, ''",
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
                .isEqualTo("forwarding classification split");
    }

    @Test
    void clear_what_is_flagged_and_not_cleared_yet() {
        Grant supervisor = new Grant(Role.SUPERVISOR, "bac-kan", null);

        assertThat(offered(APetition.at(Stage.SPLIT).flagged(null).view(), supervisor))
                .isEqualTo("flag-clearing");
        assertThat(offered(APetition.at(Stage.SPLIT).flagged(APetition.DAY).view(), supervisor))
                .isEmpty();
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
                .containsExactly(PetitionAction.CLASSIFICATION, PetitionAction.SPLIT, PetitionAction.FLAGS);
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
