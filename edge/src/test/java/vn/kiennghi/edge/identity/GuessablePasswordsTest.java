package vn.kiennghi.edge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuessablePasswordsTest {
    private static final List<String> NAMES =
            List.of("nguyen.lan", "Nguyễn Thị Lan", "bac-kan", "Hội đồng nhân dân tỉnh Bắc Kạn");

    private final GuessablePasswords guessable = new GuessablePasswords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678",
                "password",
                "aaaaaaaa",
                "qwertyuiop",
                "1qaz2wsx",
                "abcabcabc",
                "iloveyou",
                "P@ssw0rd2026",
                "Abc@123456",
                "11112222",
                "19051980",
                "admin123"
            })
    void what_leaked_lists_keyboards_and_calendars_hold_is_guessed(String password) {
        assertThat(guessable.contain(password, NAMES)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matkhau123",
                "Mật khẩu",
                "mat-khau-1",
                "anhyeuem",
                "AnhYeuEm123",
                "Em yêu anh",
                "kiennghi2026",
                "KienNghi@2026",
                "Kiến Nghị 2026",
                "hdnd@2026",
                "quantri123",
                "VietNam2026"
            })
    void what_vietnamese_offices_like_is_guessed_with_and_without_diacritics(String password) {
        assertThat(guessable.contain(password, NAMES)).isTrue();
        assertThat(guessable.contain(Normalizer.normalize(password, Normalizer.Form.NFD), NAMES))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nguyen.lan",
                "NguyenLan1",
                "nguyenthilan",
                "Nguyễn Thị Lan",
                "backan2026",
                "Bắc Kạn 2026",
                "tinhbackan",
                "Hội đồng nhân dân tỉnh Bắc Kạn",
                "hoidongnhandantinhbackan"
            })
    void the_names_around_an_account_are_guessed(String password) {
        assertThat(guessable.contain(password, NAMES)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aB3$xYq9",
                "mật khẩu dài",
                "cầu tre sáo sậu",
                "correct horse battery",
                "ke6w-97hx-pm3d-rt2z",
                "đường mưa phố cũ 17"
            })
    void what_nobody_has_told_anybody_is_not(String password) {
        assertThat(guessable.contain(password, NAMES)).isFalse();
    }

    @Test
    void a_very_long_one_is_looked_at_as_well() {
        assertThat(guessable.contain("a".repeat(Passwords.LONGEST), NAMES)).isTrue();
        assertThat(guessable.contain("12345678".repeat(25), NAMES)).isTrue();
        assertThat(guessable.contain("cầu tre sáo sậu ".repeat(12), NAMES)).isFalse();
    }
}
