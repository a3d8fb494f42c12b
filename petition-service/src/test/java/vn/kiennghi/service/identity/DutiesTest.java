package vn.kiennghi.service.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.identity.AllowedTo;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionId;

/** R34: the duties are kept apart; which command belongs to which role is in docs/roles.md, see {@link RolesDocumentTest}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DutiesTest {
    @Test
    void R34_a_role_counts_in_its_own_council_alone() {
        AllowedTo classify = allowed(PetitionCommand.ClassifyPetition.class);
        List<Grant> clerkElsewhere = List.of(new Grant(Role.CLERK, "thai-nguyen", null));
        List<Grant> clerkEverywhere = List.of(new Grant(Role.CLERK, null, null));

        assertThat(new Duties(false).permit(classify, clerkElsewhere, "bac-kan", List.of()))
                .isEmpty();
        assertThat(new Duties(false).permit(classify, clerkEverywhere, "bac-kan", List.of()))
                .isPresent();
    }

    @Test
    void R34_an_agency_answers_in_its_own_name_alone() {
        AllowedTo answer = allowed(PetitionCommand.Answer.class);
        List<Grant> grants = List.of(new Grant(Role.AGENCY, "bac-kan", "so-gtvt"));

        assertThat(new Duties(false).permit(answer, grants, "bac-kan", List.of("so-gtvt")))
                .isPresent();
        assertThat(new Duties(false).permit(answer, grants, "bac-kan", List.of("so-y-te")))
                .isEmpty();
        assertThat(new Duties(false).permit(answer, grants, "bac-kan", List.of("so-gtvt", "so-y-te")))
                .isEmpty();
    }

    @Test
    void R34_whoever_only_asks_whether_he_may_send_answers_speaks_in_no_agencys_name() {
        AllowedTo answers = allowed(PetitionBatch.RecordAnswers.class);
        List<Grant> agency = List.of(new Grant(Role.AGENCY, "bac-kan", "so-gtvt"));

        assertThat(new Duties(false).permitAsking(answers, agency, "bac-kan")).isPresent();
        assertThat(new Duties(false).permitAsking(answers, agency, "ha-giang")).isEmpty();
        assertThat(new Duties(false)
                        .permitAsking(answers, List.of(new Grant(Role.AUDITOR, "bac-kan", null)), "bac-kan"))
                .isEmpty();
        assertThat(new Duties(false).permitAsking(allowed(PetitionBatch.ReceivePetitions.class), agency, "bac-kan"))
                .isEmpty();
    }

    @Test
    void R34_an_agency_refuses_in_its_own_name_alone() {
        AllowedTo refuse = allowed(PetitionCommand.RefuseAssignment.class);
        PetitionCommand.RefuseAssignment command = new PetitionCommand.RefuseAssignment(
                new PetitionId("a".repeat(26)),
                "so-gtvt",
                LocalDate.of(2022, 8, 12),
                "không quản lý",
                DocumentReference.NONE);

        assertThat(new Duties(false)
                        .permit(
                                refuse,
                                List.of(new Grant(Role.AGENCY, "bac-kan", "so-gtvt")),
                                "bac-kan",
                                command.agencies()))
                .isPresent();
        assertThat(new Duties(false)
                        .permit(
                                refuse,
                                List.of(new Grant(Role.AGENCY, "bac-kan", "so-y-te")),
                                "bac-kan",
                                command.agencies()))
                .isEmpty();
    }

    @Test
    void R34_an_administrator_acts_in_other_roles_only_where_the_setting_allows_and_the_record_says_so() {
        AllowedTo flag = allowed(PetitionCommand.FlagForSupervision.class);
        List<Grant> admin = List.of(new Grant(Role.ADMIN, null, null));

        assertThat(new Duties(false).permit(flag, admin, "bac-kan", List.of())).isEmpty();
        assertThat(new Duties(true).permit(flag, admin, "bac-kan", List.of()))
                .contains(new Duties.Permission(Role.ADMIN, Role.SUPERVISOR));
    }

    @Test
    void nobody_sends_what_automations_send() {
        AllowedTo transfer = allowed(PetitionCommand.TransferPetition.class);

        assertThat(new Duties(true).permit(transfer, List.of(new Grant(Role.ADMIN, null, null)), "bac-kan", List.of()))
                .isEmpty();
    }

    @Test
    void grants_are_written_and_read_as_text() {
        List<Grant> grants = List.of(
                new Grant(Role.CLERK, "bac-kan", null),
                new Grant(Role.AGENCY, "bac-kan", "so-gtvt"),
                new Grant(Role.ADMIN, null, null));

        assertThat(Grant.fromText(Grant.toText(grants))).isEqualTo(grants);
        assertThat(Grant.fromText("")).isEmpty();
    }

    private static AllowedTo allowed(Class<?> command) {
        AllowedTo allowed = command.getAnnotation(AllowedTo.class);
        if (allowed == null) {
            throw new AssertionError(command + " has no @AllowedTo");
        }
        return allowed;
    }
}
