package vn.kiennghi.edge.desk.transfer.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.TransferStage;
import vn.kiennghi.api.transfer.TransferView;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficialFormsTest {
    @ParameterizedTest
    @CsvSource({
        "HĐND tỉnh Bắc Kạn, tỉnh Bắc Kạn, Bắc Kạn",
        "Hội đồng nhân dân xã Nam Cường, xã Nam Cường, Nam Cường",
        "HĐND Thành phố Hồ Chí Minh, Thành phố Hồ Chí Minh, Thành phố Hồ Chí Minh",
        "HĐND thành phố Đà Nẵng, thành phố Đà Nẵng, Đà Nẵng",
        "HĐND quận 5, quận 5, Quận 5",
        "HĐND thị trấn Bằng Lũng, thị trấn Bằng Lũng, Bằng Lũng",
    })
    void the_place_follows_from_the_name_of_the_council(String council, String unit, String beforeTheDate) {
        CouncilPlace place = CouncilPlace.of(SampleLetter.council(council, Level.PROVINCE));
        assertThat(place.unit()).isEqualTo(unit);
        assertThat(place.beforeTheDate()).isEqualTo(beforeTheDate);
    }

    @ParameterizedTest
    @CsvSource({
        "HĐND xã Nam Cường, PEOPLES_COMMITTEE, COMMUNE, Ủy ban nhân dân xã Nam Cường",
        "HĐND xã Nam Cường, NATIONAL_ASSEMBLY_DELEGATION, CENTRAL, Đoàn đại biểu Quốc hội tỉnh Bắc Kạn",
        "HĐND tỉnh Bắc Kạn, LOWER_COMMITTEE, COMMUNE, 'Ủy ban nhân dân các xã, phường thuộc tỉnh Bắc Kạn'",
        "Council 7, PEOPLES_COMMITTEE, PROVINCE, Ủy ban nhân dân cùng cấp",
    })
    void the_addressee_is_proposed_from_the_council_and_its_province(
            String council, RecipientKind kind, Level level, String addressee) {
        assertThat(Addressees.proposed(
                        kind, SampleLetter.council(council, Level.COMMUNE), "HĐND tỉnh Bắc Kạn", Set.of(level)))
                .isEqualTo(addressee);
    }

    @ParameterizedTest
    @CsvSource({
        "161/TTHĐND-VP, 162/TTHĐND-VP",
        "09/TTHĐND, 10/TTHĐND",
        "007/HĐND-VP, 008/HĐND-VP",
        "7328, 7329",
    })
    void the_number_after_the_last_of_the_year_is_proposed_and_written_alike(String last, String next) {
        assertThat(DocumentNumbers.next(
                        List.of(
                                transfer(last, 2022, TransferStage.COMPLETED),
                                transfer("03/X", 2022, TransferStage.ISSUED)),
                        2022))
                .isEqualTo(next);
    }

    @Test
    void a_year_begins_with_01_written_like_the_year_before() {
        assertThat(DocumentNumbers.next(List.of(transfer("161/HĐND-TH", 2021, TransferStage.COMPLETED)), 2022))
                .isEqualTo("01/HĐND-TH");
        assertThat(DocumentNumbers.next(List.of(), 2022)).isEqualTo("01/TTHĐND-VP");
    }

    @Test
    void numbers_of_withdrawn_drafts_and_those_without_digits_do_not_count() {
        assertThat(DocumentNumbers.next(
                        List.of(
                                transfer("5/TTHĐND", 2022, TransferStage.DRAFT),
                                transfer("99/TTHĐND", 2022, TransferStage.WITHDRAWN),
                                transfer("không số", 2022, TransferStage.ISSUED)),
                        2022))
                .isEqualTo("06/TTHĐND");
    }

    @Test
    void rule_R36_days_have_two_digits_and_so_have_the_first_two_months() {
        assertThat(OfficialNumbers.day(LocalDate.of(2022, 2, 3))).isEqualTo("ngày 03 tháng 02 năm 2022");
        assertThat(OfficialNumbers.day(LocalDate.of(2022, 3, 12))).isEqualTo("ngày 12 tháng 3 năm 2022");
    }

    @Test
    void fields_are_numbered_in_Roman_numerals() {
        assertThat(Arrays.stream(new int[] {1, 4, 9, 14, 23, 40}).mapToObj(OfficialNumbers::roman))
                .containsExactly("I", "IV", "IX", "XIV", "XXIII", "XL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHỦ TỊCH Nguyễn Văn A | CHỦ TỊCH | Nguyễn Văn A",
                "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH Y Thanh Hà | KT. CHỦ TỊCH;PHÓ CHỦ TỊCH | Y Thanh Hà",
                "Hoàng Văn Bình | '' | Hoàng Văn Bình",
                "CHỦ TỊCH | CHỦ TỊCH | ''",
            })
    void positions_in_capitals_stand_above_the_name(String signer, String positions, String name) {
        Signature signature = Signature.of(signer);
        assertThat(String.join(";", signature.positions())).isEqualTo(positions);
        assertThat(signature.name()).isEqualTo(name);
    }

    private static TransferView transfer(String number, int year, TransferStage state) {
        return new TransferView(
                "t" + number.hashCode(),
                "bac-kan",
                "bac-kan-x.9",
                state,
                number,
                LocalDate.of(year, 7, 29),
                RecipientKind.PEOPLES_COMMITTEE,
                "Ủy ban nhân dân tỉnh",
                null,
                null,
                1,
                0,
                List.of());
    }
}
