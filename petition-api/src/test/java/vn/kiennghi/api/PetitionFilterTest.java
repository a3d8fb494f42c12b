package vn.kiennghi.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kiennghi.api.petition.Condition;
import vn.kiennghi.api.petition.FilterValue;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;

/** A question carries what each filter wants, written as in an address. */
class PetitionFilterTest {
    private static final FindPetitions ALL = FindPetitions.of(null);

    private static Object any(FilterValue values) {
        return switch (values) {
            case FilterValue.Text text -> "trạm y tế, xã Bằng";
            case FilterValue.YesOrNo yesOrNo -> false;
            case FilterValue.Day day -> LocalDate.of(2022, 12, 31);
            case FilterValue.OneOf<?>(var type) -> type.getEnumConstants()[0];
            case FilterValue.SomeOf<?>(var type) -> Set.of(type.getEnumConstants());
        };
    }

    @ParameterizedTest
    @EnumSource
    void a_question_gives_back_what_is_wanted(PetitionFilter filter) {
        Object wanted = any(filter.value());

        assertThat(ALL.with(filter, wanted).value(filter)).isEqualTo(wanted);
        assertThat(ALL.with(filter, wanted).filters()).containsOnlyKeys(filter);
        assertThat(ALL.with(filter, wanted).with(filter, null)).isEqualTo(ALL);
    }

    @ParameterizedTest
    @EnumSource
    void a_value_that_the_filter_does_not_have_is_not_taken(PetitionFilter filter) {
        assertThatThrownBy(() -> ALL.with(filter, 7)).isInstanceOf(ClassCastException.class);
    }

    @Test
    void no_two_filters_have_one_name() {
        assertThat(Arrays.stream(PetitionFilter.values()).map(PetitionFilter::parameter))
                .doesNotHaveDuplicates();
    }

    @Test
    void conditions_are_added_to_those_that_are_wanted() {
        assertThat(ALL.conditions()).isEmpty();
        assertThat(ALL.holding(Condition.VOICE).holding(Condition.TO_CLOSE).conditions())
                .isEqualTo(EnumSet.of(Condition.VOICE, Condition.TO_CLOSE));
    }
}
