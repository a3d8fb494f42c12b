package vn.kiennghi.edge.desk.transfer.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.transfer.RecipientKind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LetterWritingTest {
    @Test
    void has_the_parts_of_an_official_letter() {
        Letter letter = SampleLetter.withPetitions(7).written();
        assertThat(letter.issuer()).containsExactly("THƯỜNG TRỰC", "HỘI ĐỒNG NHÂN DÂN", "TỈNH BẮC KẠN");
        assertThat(letter.number()).isEqualTo("161/TTHĐND-VP");
        assertThat(letter.placeAndDate()).isEqualTo("Bắc Kạn, ngày 29 tháng 7 năm 2022");
        assertThat(letter.subject())
                .isEqualTo("V/v chuyển kiến nghị của cử tri trước Kỳ họp thứ 9, Hội đồng nhân dân tỉnh Bắc Kạn khóa X");
        assertThat(letter.addressee()).isEqualTo("Ủy ban nhân dân tỉnh Bắc Kạn");
        assertThat(letter.copies()).startsWith("Như trên;").endsWith("Lưu: VT.");
        assertThat(letter.authority()).isEqualTo("TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN");
        assertThat(letter.signature().positions()).containsExactly("CHỦ TỊCH");
        assertThat(letter.signature().name()).isEqualTo("Phương Thị Thanh");
    }

    @Test
    void rule_R36_small_numbers_have_two_digits() {
        assertThat(SampleLetter.withPetitions(7).written().paragraphs())
                .anyMatch(paragraph -> paragraph.startsWith(
                        "Qua tổng hợp, có 07 kiến nghị thuộc thẩm quyền giải quyết của Ủy ban nhân dân tỉnh Bắc Kạn"));
        assertThat(SampleLetter.withPetitions(3000).written().paragraphs())
                .anyMatch(paragraph -> paragraph.contains("3.000 kiến nghị"));
    }

    @Test
    void cites_no_article_of_a_law() {
        assertThat(String.join("\n", SampleLetter.withPetitions(1).written().paragraphs()))
                .contains("quy định của pháp luật")
                .doesNotContainPattern("(?i)điều \\d|số \\d+/\\d{4}");
    }

    @Test
    void names_opinions_where_there_are_some_and_the_session_alone_where_rounds_differ() {
        Letter letter = SampleLetter.withPetitions(1)
                .petition("2", "y-te", PetitionKind.Y_KIEN, Round.AFTER, null)
                .ofSession(1)
                .written();
        assertThat(letter.paragraphs()).anyMatch(paragraph -> paragraph.contains("02 ý kiến, kiến nghị"));
        assertThat(letter.subject()).contains("gửi đến Kỳ họp thứ nhất, Hội đồng nhân dân tỉnh Bắc Kạn");
    }

    @Test
    void rule_R1_what_the_Centre_decides_is_passed_on_by_the_delegation() {
        Letter letter = SampleLetter.withPetitions(2)
                .to(RecipientKind.NATIONAL_ASSEMBLY_DELEGATION, "Đoàn đại biểu Quốc hội tỉnh Bắc Kạn")
                .written();
        assertThat(letter.paragraphs())
                .anyMatch(paragraph ->
                        paragraph.contains("02 kiến nghị thuộc thẩm quyền giải quyết của các cơ quan Trung ương"))
                .anyMatch(paragraph -> paragraph.contains("chuyển đến cơ quan có thẩm quyền"));
    }

    @Test
    void lists_the_petitions_field_by_field_in_the_order_of_the_catalogue() {
        Annex annex = SampleLetter.withPetitions(0)
                .petition("1", "y-te", PetitionKind.KIEN_NGHI, Round.BEFORE, null)
                .petition("2", "giao-thong", PetitionKind.KIEN_NGHI, Round.BEFORE, null)
                .petition("12.1", "giao-thong", PetitionKind.Y_KIEN, Round.BEFORE, "id-12")
                .written()
                .annex();
        assertThat(annex.groups()).extracting(Annex.Group::numeral).containsExactly("I", "II");
        assertThat(annex.groups()).extracting(Annex.Group::field).containsExactly("Giao thông", "Y tế");
        assertThat(annex.groups())
                .extracting(Annex.Group::count)
                .containsExactly("02 ý kiến, kiến nghị", "01 kiến nghị");
        assertThat(annex.groups().getFirst().lines())
                .containsExactly(
                        new Annex.Line(1, "2", "Đề nghị sửa đường 2", "xã Nam Cường; Tổ đại biểu số 3", ""),
                        new Annex.Line(
                                2,
                                "12.1",
                                "Đề nghị sửa đường 12.1",
                                "xã Nam Cường; Tổ đại biểu số 3",
                                "Ý kiến; Tách từ kiến nghị số 12"));
        assertThat(annex.belongsTo())
                .isEqualTo(
                        "(Kèm theo Công văn số 161/TTHĐND-VP ngày 29 tháng 7 năm 2022 của Thường trực Hội đồng nhân dân"
                                + " tỉnh Bắc Kạn)");
    }

    @Test
    void an_own_authority_takes_the_place_of_the_usual_one() {
        Letter letter = SampleLetter.withPetitions(1)
                .signedBy("TL. THƯỜNG TRỰC HĐND, KT. CHÁNH VĂN PHÒNG, PHÓ CHÁNH VĂN PHÒNG Trần Thị Bình")
                .written();
        assertThat(letter.authority()).isEqualTo("TL. THƯỜNG TRỰC HĐND");
        assertThat(letter.signature().positions()).containsExactly("KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG");
        assertThat(letter.signature().name()).isEqualTo("Trần Thị Bình");
    }

    @Test
    void is_written_without_a_place_where_the_name_of_the_council_tells_none() {
        Letter letter = SampleLetter.withPetitions(1).ofCouncil("Council 7").written();
        assertThat(letter.issuer()).containsExactly("THƯỜNG TRỰC", "HỘI ĐỒNG NHÂN DÂN");
        assertThat(letter.placeAndDate()).isEqualTo("ngày 29 tháng 7 năm 2022");
    }
}
