package vn.kiennghi.edge.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiennghi.api.council.CouncilView.FieldView;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.platform.problem.Fault;

class CellsTest {
    private static final Choices<Level> LEVELS = Choices.levels(LocalDate.of(2025, 7, 1));

    private static TableRow row(String cell) {
        return new TableRow(2, Map.of("c", cell));
    }

    @ParameterizedTest
    @CsvSource({"2022-12-03", "3/12/2022", "03/12/2022"})
    void a_day_is_written_the_iso_or_the_vietnamese_way(String cell) {
        assertThat(Cells.date(row(cell), "c")).isEqualTo(LocalDate.of(2022, 12, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2022",
                "29/2/2023",
                "3/12/22",
                "12/2022",
                "2022-2-3",
                "2022-02-30",
                "3.12.2022",
                "1/1/1899",
                "hôm qua",
                "44898"
            })
    void any_other_day_is_refused(String cell) {
        TableRow row = row(cell);

        assertThat(Cells.date(row, "c")).isNull();
        assertThat(row.faults()).extracting(Fault::code).containsExactly("INVALID_DATE");
        assertThat(row.faults().getFirst().found()).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource({
        "RESOLVED,RESOLVED",
        "đã giải quyết xong,RESOLVED",
        "DA GIAI QUYET,RESOLVED",
        "Đang giải quyết,IN_PROGRESS",
        "in progress,IN_PROGRESS",
        "Sẽ giải quyết,WILL_RESOLVE",
        "'Giải trình, thông tin',EXPLAINED",
        "Chưa giải quyết,NOT_RESOLVED",
        "Không giải quyết,REFUSED"
    })
    void outcomes_are_named_as_councils_name_them(String cell, Outcome outcome) {
        assertThat(Cells.choice(row(cell), "c", Choices.OUTCOMES)).isEqualTo(outcome);
    }

    @Test
    void a_level_that_has_ended_is_read_and_no_longer_named() {
        assertThat(LEVELS.labels()).containsExactly("Trung ương", "Tỉnh", "Xã");
        assertThat(LEVELS.expected()).doesNotContain("Huyện");
        assertThat(LEVELS.named("Huyện")).contains(Level.DISTRICT);
        assertThat(Choices.levels(LocalDate.of(2025, 6, 30)).labels())
                .containsExactly("Trung ương", "Tỉnh", "Huyện", "Xã");
    }

    @Test
    void kinds_rounds_and_levels_are_named_as_councils_name_them() {
        assertThat(Cells.choice(row("Kiến nghị"), "c", Choices.KINDS)).isEqualTo(PetitionKind.KIEN_NGHI);
        assertThat(Cells.choice(row("y kien"), "c", Choices.KINDS)).isEqualTo(PetitionKind.Y_KIEN);
        assertThat(Cells.choice(row("Trước kỳ họp"), "c", Choices.ROUNDS)).isEqualTo(Round.BEFORE);
        assertThat(Cells.choice(row("Tiếp xúc với người ứng cử"), "c", Choices.ROUNDS))
                .isEqualTo(Round.CANDIDATE_MEETING);
        assertThat(Cells.choice(row("TW"), "c", LEVELS)).isEqualTo(Level.CENTRAL);
        assertThat(Cells.choice(row("Thành phố"), "c", LEVELS)).isEqualTo(Level.PROVINCE);
        assertThat(Cells.choice(row("Cấp huyện"), "c", LEVELS)).isEqualTo(Level.DISTRICT);
        assertThat(Cells.choice(row("phường"), "c", LEVELS)).isEqualTo(Level.COMMUNE);
    }

    @Test
    void a_value_that_nobody_knows_is_told_with_those_that_can_be_chosen() {
        TableRow row = row("NONE");

        assertThat(Cells.choice(row, "c", Choices.OUTCOMES)).isNull();
        assertThat(row.faults().getFirst().expected()).contains("RESOLVED (Đã giải quyết xong)");
    }

    @Test
    void entries_are_found_by_id_or_name() {
        CatalogueNames fields = CatalogueNames.ofFields(
                List.of(new FieldView("dat-dai", "Đất đai", null), new FieldView("khac", "Khác", null)), Meanings.NONE);

        assertThat(Cells.entry(row("dat dai"), "c", fields, RefusalCode.UNKNOWN_FIELD))
                .isEqualTo("dat-dai");
        assertThat(Cells.entry(row("dat-dai"), "c", fields, RefusalCode.UNKNOWN_FIELD))
                .isEqualTo("dat-dai");
        assertThat(Cells.entry(row("moi-them"), "c", fields, RefusalCode.UNKNOWN_FIELD))
                .as("an id that the command side may know already")
                .isEqualTo("moi-them");
        TableRow unknown = row("Đường sắt");
        assertThat(Cells.entry(unknown, "c", fields, RefusalCode.UNKNOWN_FIELD)).isNull();
        assertThat(unknown.faults()).extracting(Fault::code).containsExactly("UNKNOWN_FIELD");
        assertThat(Cells.entries(row("Đất đai | khac; đất đai"), "c", fields, RefusalCode.UNKNOWN_FIELD))
                .containsExactly("dat-dai", "khac");
    }
}
