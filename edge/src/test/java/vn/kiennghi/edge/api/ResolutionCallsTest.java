package vn.kiennghi.edge.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.CountUnit;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.api.resolution.FindResolution;
import vn.kiennghi.api.resolution.Rounding;
import vn.kiennghi.edge.api.Client.Answer;
import vn.kiennghi.edge.identity.AccountStore;

@EdgeTest
class ResolutionCallsTest {
    private static final String PATH = "/api/v1/terms/bac-kan-xv/resolution";

    private final int port;
    private final AccountStore accounts;
    private final SmallSystem system;
    private final Client clerk;

    ResolutionCallsTest(@LocalServerPort int port, AccountStore accounts, SmallSystem system) {
        this.port = port;
        this.accounts = accounts;
        this.system = system;
        this.clerk = Client.clerk(port, accounts);
    }

    private FindResolution asked(String query) {
        Answer answer = clerk.get(PATH + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return (FindResolution) system.asked.getLast();
    }

    @Test
    void what_is_not_said_has_its_default() {
        FindResolution query = asked("");

        assertThat(query.scope()).isEqualTo(CountScope.OWN_LEVEL);
        assertThat(query.unit()).isEqualTo(CountUnit.ITEM);
        assertThat(query.rounding()).isEqualTo(Rounding.DEFAULT);
        assertThat(query.asOf()).isEqualTo(LocalDate.of(2022, 12, 20));
        assertThat(query.knownAt()).as("what the record knows when it answers").isNull();
        assertThat(query.groupBy()).isEmpty();
        assertThat(query.session()).isNull();
    }

    @Test
    void everything_can_be_said() {
        FindResolution query = asked("?session=5&kind=Y_KIEN&scope=ALL&unit=PETITION&groupBy=session,%20agencyKind"
                + "&asOf=2022-12-03&knownAt=2022-12-04T07:00:00%2B07:00&rounding=TRUNCATE:2");

        assertThat(query.session()).isEqualTo(5);
        assertThat(query.groupBy()).isEqualTo(List.of(Dimension.SESSION, Dimension.AGENCY_KIND));
        assertThat(query.knownAt()).isEqualTo(Instant.parse("2022-12-04T00:00:00Z"));
        assertThat(asked("?knownAt=2022-12-04T07:00:00+07:00").knownAt())
                .as("a plus sign that was not encoded")
                .isEqualTo(Instant.parse("2022-12-04T00:00:00Z"));
        assertThat(asked("?knownAt=2022-12-04").knownAt())
                .as("the end of the day in Viet Nam")
                .isEqualTo(Instant.parse("2022-12-04T16:59:59.999999999Z"));
    }

    @Test
    void a_row_shows_its_missing_key_as_null_and_the_total_has_no_key() {
        Answer answer = clerk.get(PATH + "?groupBy=field");

        assertThat(answer.json().path("rows").path(0).path("key").has("field")).isTrue();
        assertThat(answer.json().path("rows").path(0).path("key").path("field").isNull())
                .isTrue();
        assertThat(answer.json().path("total").has("key")).isFalse();
        assertThat(answer.json()
                        .path("total")
                        .path("rates")
                        .path("answered")
                        .path("text")
                        .asString())
                .isEqualTo("100,0%");
        assertThat(answer.json().path("total").path("outcomes").path("RESOLVED").intValue())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "session=x",
        "session=0",
        "kind=k",
        "scope=mine",
        "unit=x",
        "'groupBy=field,color'",
        "asOf=3/12/2022",
        "asOf=2022-13-01",
        "knownAt=yesterday",
        "rounding=HALF_UP",
        "rounding=HALF_UP:9",
        "asOf=2022-12-03&asOf=2022-12-04"
    })
    void a_wrong_parameter_is_400_and_named(String query) {
        Answer answer = clerk.get(PATH + "?" + query);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.errors().getFirst()).startsWith(query.substring(0, query.indexOf('=')));
        assertThat(answer.json().path("expected").asString()).isNotBlank();
    }

    @Test
    void an_unknown_term_is_404_and_another_councils_403() {
        assertThat(clerk.get("/api/v1/terms/khong-co/resolution").code()).isEqualTo("UNKNOWN_TERM");
        Client stranger = Client.as(port, accounts, "noi-khac", new Grant(Role.CLERK, "ha-giang", null));
        assertThat(stranger.get(PATH).status()).isEqualTo(403);
    }
}
