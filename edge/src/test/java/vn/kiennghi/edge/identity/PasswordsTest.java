package vn.kiennghi.edge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

/** How the product itself hashes: every other test does it in few rounds. */
class PasswordsTest {
    private static final String WRITTEN = "Mật khẩu của tổ đại biểu";
    private static final String KEPT =
            "{pbkdf2@SpringSecurity_v5_8}b65fa0c265d4a2e574ab4447fab9dfe020ab55e14e8ab07128a8571be98c5d9e1040036de4c9c25d51ea6efc268623fa";

    private final Passwords passwords = new Passwords();

    @Test
    void a_kept_hash_opens_its_account_for_ever() {
        assertThat(passwords.matches(WRITTEN, KEPT)).isTrue();
        assertThat(passwords.matches(WRITTEN + ".", KEPT)).isFalse();
    }

    @Test
    void a_new_hash_names_its_method_and_is_as_long_as_a_kept_one() {
        String hash = passwords.hash(WRITTEN);

        assertThat(hash)
                .startsWith("{pbkdf2@SpringSecurity_v5_8}")
                .hasSameSizeAs(KEPT)
                .isNotEqualTo(KEPT);
        assertThat(passwords.matches(WRITTEN, hash)).isTrue();
    }

    @Test
    void the_same_letters_decomposed_are_the_same_password() {
        String decomposed = Normalizer.normalize(WRITTEN, Normalizer.Form.NFD);

        assertThat(decomposed).isNotEqualTo(WRITTEN);
        assertThat(passwords.matches(decomposed, KEPT)).isTrue();
    }

    @Test
    void where_there_is_no_account_no_password_is_right() {
        assertThat(passwords.matches(WRITTEN, null)).isFalse();
    }
}
