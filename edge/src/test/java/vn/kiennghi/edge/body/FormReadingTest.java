package vn.kiennghi.edge.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.edge.body.petition.CommandBodies.AssignmentBody;
import vn.kiennghi.edge.body.petition.CommandBodies.ClassificationBody;
import vn.kiennghi.edge.body.petition.CommandBodies.ItemBody;
import vn.kiennghi.edge.body.petition.CommandBodies.SplitBody;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.ProblemException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormReadingTest {
    private final Map<String, String[]> form = new HashMap<>();

    @Test
    void days_are_taken_as_people_write_them() {
        filled("leadAgency", "so-y-te").filled("dueOn", "3/12/2022").filled("on", "2022-11-30");

        AssignmentBody body = FormReading.read(AssignmentBody.class, form);

        assertThat(body.dueOn()).isEqualTo(LocalDate.of(2022, 12, 3));
        assertThat(body.step().on()).isEqualTo(LocalDate.of(2022, 11, 30));
    }

    @Test
    void an_empty_entry_is_absent() {
        filled("leadAgency", "so-y-te").filled("coordinatingAgencies", "", " ").filled("dueOn", "");

        AssignmentBody body = FormReading.read(AssignmentBody.class, form);

        assertThat(body.coordinatingAgencies()).isNull();
        assertThat(body.dueOn()).isNull();
        assertThat(body.step().reason()).isNull();
    }

    @Test
    void entries_with_several_values_and_lists_of_records_are_read() {
        filled("leadAgency", "so-y-te").filled("coordinatingAgencies", "so-tai-chinh", "so-xay-dung");
        assertThat(FormReading.read(AssignmentBody.class, form).coordinatingAgencies())
                .containsExactly("so-tai-chinh", "so-xay-dung");

        form.clear();
        filled("items[0].reference", "1a").filled("items[0].content", "Sửa đường\r\nvà cầu");
        filled("items[1].reference", "").filled("items[1].content", " ");
        filled("items[2].reference", "1b")
                .filled("items[2].content", "Xây trường")
                .filled("items[2].level", "COMMUNE");
        assertThat(FormReading.read(SplitBody.class, form).items())
                .extracting(ItemBody::reference, ItemBody::level)
                .containsExactly(tuple("1a", null), tuple("1b", Level.COMMUNE));
    }

    @Test
    void all_that_is_wrong_is_told_at_once_with_the_form_of_a_day_that_people_know() {
        filled("level", "MOON").filled("on", "31/02/2022");

        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> FormReading.read(ClassificationBody.class, form));

        List<Fault> faults = problem.problem().errors();
        assertThat(faults).extracting(Fault::field).containsExactlyInAnyOrder("field", "level", "on");
        assertThat(faults)
                .filteredOn(fault -> "on".equals(fault.field()))
                .extracting(Fault::expected)
                .containsExactly("dd/mm/yyyy");
    }

    @Test
    void of_several_values_of_one_entry_the_wrong_one_is_told_by_its_number() {
        filled("leadAgency", "so-y-te").filled("coordinatingAgencies", "so-tai-chinh", "", "Sở Y tế");

        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> FormReading.read(AssignmentBody.class, form));

        assertThat(problem.problem().errors()).extracting(Fault::field).contains("coordinatingAgencies[1]");
    }

    @Test
    void what_is_wrong_in_a_row_is_told_by_its_number_among_those_that_are_filled_in() {
        filled("items[0].reference", "").filled("items[0].content", " ");
        filled("items[1].reference", "1a")
                .filled("items[1].content", "Sửa đường")
                .filled("items[1].level", "MOON");
        filled("items[3].reference", "1b");

        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> FormReading.read(SplitBody.class, form));

        assertThat(problem.problem().errors())
                .extracting(Fault::field)
                .contains("items[0].level", "items[1].content")
                .doesNotContain("items[2].content", "items[3].content");
    }

    private FormReadingTest filled(String entry, String... values) {
        form.put(entry, values);
        return this;
    }
}
