package vn.kiennghi.edge.page.entrance;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpeningAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere", "register"})
    void lies_within_the_application(String elsewhere) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpeningAddress(elsewhere))
                .withMessageContaining(elsewhere);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/register", "/terms/bac-kan-x/figures?session=9"})
    void may_be_absent(String within) {
        assertThatCode(() -> new OpeningAddress(within)).doesNotThrowAnyException();
    }
}
