package vn.kiennghi.edge.files.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static String restored(String... cells) {
        return Letters.restored(List.of(cells))
                .map(row -> row.coding() + ": " + String.join(" | ", row.cells()))
                .orElse("as it was");
    }

    /** Reported as Funput/Funput#255. */
    @ParameterizedTest
    @CsvSource({
        "Cö tri kiÕn nghÞ söa ch÷a ®­êng giao th«ng liªn x· vµ hÖ thèng cèng tho¸t n­íc,"
                + "Cử tri kiến nghị sửa chữa đường giao thông liên xã và hệ thống cống thoát nước",
        "§Ò nghÞ x©y dùng nhµ v¨n hãa Êp §«ng Thµnh, Đề nghị xây dựng nhà văn hóa ấp Đông Thành"
    })
    void a_text_in_tcvn3_is_restored(String written, String meant) {
        assertThat(restored(written)).isEqualTo("TCVN3 (ABC): " + meant);
    }

    @ParameterizedTest
    @CsvSource({
        "Cöû tri kieán nghò söûa chöõa ñöôøng giao thoâng lieân xaõ vaø heä thoáng coáng thoaùt nöôùc,"
                + "Cử tri kiến nghị sửa chữa đường giao thông liên xã và hệ thống cống thoát nước",
        "ÑEÀ NGHÒ SÔÙM XAÂY CAÀU, ĐỀ NGHỊ SỚM XÂY CẦU"
    })
    void a_text_in_vni_is_restored(String written, String meant) {
        assertThat(restored(written)).isEqualTo("VNI: " + meant);
    }

    @Test
    void a_text_in_viscii_is_restored_whether_its_controls_were_kept_or_not() {
        assertThat(restored("CØ tri kiªn ngh¸ sØa chæa ðß¶ng liên xã và h® th¯ng"))
                .isEqualTo("VISCII: Cử tri kiến nghị sửa chữa đường liên xã và hệ thống");
        assertThat(restored("ð« ngh¸ \u0160p thêm c¥u, \u0153ng h\u0153 dân s¯ng \u00b7 ð¤y"))
                .startsWith("VISCII: đề nghị");
    }

    @Test
    void a_text_in_windows_1258_is_restored() {
        String marked = Normalizer.normalize("Cử tri kiến nghị sửa đường liên ấp", Normalizer.Form.NFC);
        String written = new String(marks(marked).getBytes(Charset.forName("windows-1258")), WESTERN);

        assertThat(restored(written)).isEqualTo("Windows-1258: " + marked);
    }

    /** Windows-1258 has the vowels and, as marks of their own, the tones. */
    private static String marks(String text) {
        StringBuilder marked = new StringBuilder();
        for (String letter : text.split("")) {
            String decomposed = Normalizer.normalize(letter, Normalizer.Form.NFD);
            String tone = decomposed.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
            String vowel = Normalizer.normalize(
                    decomposed.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", ""), Normalizer.Form.NFC);
            marked.append(vowel).append(tone);
        }
        return marked.toString();
    }

    /** Reported as hbz/oerworldmap#1263. */
    @Test
    void utf_8_that_was_taken_for_western_letters_is_restored_even_if_that_happened_twice() {
        String meant = "kiến nghị sửa cầu liên xã";
        String once = western(meant);

        assertThat(restored(once)).isEqualTo("UTF-8: " + meant);
        assertThat(restored(western(once))).isEqualTo("UTF-8: " + meant);
    }

    private static String western(String text) {
        StringBuilder western = new StringBuilder();
        for (byte letter : text.getBytes(StandardCharsets.UTF_8)) {
            String one = new String(new byte[] {letter}, WESTERN);
            western.append(one.equals("\ufffd") ? String.valueOf((char) (letter & 0xff)) : one);
        }
        return western.toString();
    }

    @Test
    void the_other_cells_of_a_row_are_restored_with_it_and_those_in_unicode_stay() {
        assertThat(restored("1", "Cö tri ®Ò nghÞ söa ®­êng liªn x·", "Y tÕ", "Tæ 1"))
                .isEqualTo("TCVN3 (ABC): 1 | Cử tri đề nghị sửa đường liên xã | Y tế | Tổ 1");
        assertThat(restored("1", "Cö tri ®Ò nghÞ söa ®­êng liªn x·", "Thủy lợi", "Xã"))
                .isEqualTo("TCVN3 (ABC): 1 | Cử tri đề nghị sửa đường liên xã | Thủy lợi | Xã");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cử tri kiến nghị sửa chữa đường giao thông",
                "Xã báo cáo",
                "Bà Hà, ông Tí và cô Bé",
                "diện tích 100 m² × 2, nhiệt độ 25 °C ± 1",
                "m² và m³, ½ số hộ",
                "Café, résumé, naïve",
                "Société Générale à Hà Nội",
                "Größe, Straße, Übung",
                "«a» “b” – c… ®",
                "plain English",
                ""
            })
    void what_is_written_as_it_should_be_stays(String text) {
        assertThat(restored(text)).isEqualTo("as it was");
        assertThat(Letters.areLost(text)).isFalse();
    }

    /** Reported as dmnfarrell/pandastable#150. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "C? tri ki?n ngh? s?m s?a ch?a tuy?n ???ng liên xã v? h? th?ng c?ng",
                "Giao th?ng",
                "S? t?t c?",
                "L\ufffdnh vực",
                "Cá»­ tri kiáº¿n nghá»‹ sá»­a Ä‘Æ°á»\ufffdng",
                "sá»­a cáº§u Ä‘ang há»ng nặng"
            })
    void letters_that_nobody_can_restore_are_lost(String text) {
        assertThat(Letters.areLost(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bao giờ xong? Ai làm?",
                "Vì sao chậm?đề nghị trả lời cho cử tri biết",
                "Xem https://tinh.gov.vn/?q=duong và a?b=c&d?e=f",
                "Đường nào? (a) 1?; b?",
                "??? hỏi lại ???",
                "Sao?",
                "Sao?Ai?"
            })
    void questions_and_addresses_are_no_lost_letters(String text) {
        assertThat(Letters.areLost(text)).isFalse();
    }
}
