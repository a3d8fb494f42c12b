package vn.kiennghi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.petition.PetitionId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PetitionIdTest {
    private static final SessionId SESSION = new SessionId(new TermId("bac-kan-x"), 9);

    @Test
    void the_id_is_26_characters_that_are_safe_in_a_url() {
        assertThat(PetitionId.of(SESSION, "Số 12/Đ").value()).matches("[a-z2-7]{26}");
    }

    @Test
    void the_id_is_a_contract_for_ever() {
        assertThat(PetitionId.of(SESSION, "K9-001").value()).isEqualTo("jjsanxoe5z3qqbxtmtt3zlxsa7");
    }

    @Test
    void blanks_around_a_reference_and_its_unicode_form_do_not_matter() {
        String decomposed = Normalizer.normalize("  Đợt-ấ ", Normalizer.Form.NFD);

        assertThat(PetitionId.of(SESSION, decomposed)).isEqualTo(PetitionId.of(SESSION, "Đợt-ấ"));
    }

    @Test
    void the_same_reference_in_another_session_is_another_petition() {
        SessionId other = new SessionId(new TermId("bac-kan-x"), 10);

        assertThat(PetitionId.of(other, "K9-001")).isNotEqualTo(PetitionId.of(SESSION, "K9-001"));
    }

    @Test
    void a_session_id_is_read_from_term_and_number() {
        assertThat(SessionId.parse("bac-kan-x.9")).contains(SESSION);
        assertThat(SessionId.parse("bac-kan-x.0")).isEmpty();
        assertThat(SessionId.parse("Bac-Kan.9")).isEmpty();
        assertThat(SessionId.parse("bac-kan-x")).isEmpty();
    }
}
