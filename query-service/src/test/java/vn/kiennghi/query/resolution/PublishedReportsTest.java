package vn.kiennghi.query.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.CountUnit;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.api.resolution.Resolution;
import vn.kiennghi.api.resolution.Rounding;
import vn.kiennghi.query.petition.PetitionRow;

/** The figures that councils really published come out again (R1, R9, R12, R13, R22, R26, R36). */
class PublishedReportsTest {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(strings = {"A01", "A02", "A05", "A07", "A13", "A15", "A16", "A18", "A23", "A27"})
    void the_published_figures_come_out_again(String name) throws IOException {
        JsonNode report = read(name);
        PublishedReport told = new PublishedReport(report);
        List<PetitionRow> rows = told.rows();

        for (JsonNode expectation : report.get("expect")) {
            JsonNode query = expectation.get("query");
            Resolution found = asking(query).council(told.level()).of(rows);
            String what = report.get("says").asString() + ", asked " + query;

            compare(what, expectation.path("total"), JSON.valueToTree(found.total()));
            JsonNode expectedRows = expectation.path("rows");
            for (String key : expectedRows.propertyNames()) {
                compare(
                        what + " " + key,
                        expectedRows.get(key),
                        found.rows().stream()
                                .filter(row -> key.equals(
                                        row.key().get(query.get("groupBy").asString())))
                                .map(row -> (JsonNode) JSON.valueToTree(row))
                                .findFirst()
                                .orElseThrow());
            }
        }
    }

    private static void compare(String what, JsonNode expected, JsonNode found) {
        if (expected.isObject()) {
            for (String member : expected.propertyNames()) {
                compare(what + "/" + member, expected.get(member), found.path(member));
            }
        } else if (!expected.isMissingNode()) {
            assertThat(found.asString()).as(what).isEqualTo(expected.asString());
        }
    }

    private static Asking asking(JsonNode query) {
        Asking asking = new Asking();
        if (query.has("scope")) {
            asking.scope(CountScope.valueOf(query.get("scope").asString()));
        }
        if (query.has("unit")) {
            asking.unit(CountUnit.valueOf(query.get("unit").asString()));
        }
        if (query.has("asOf")) {
            asking.asOf(query.get("asOf").asString());
        }
        if (query.has("rounding")) {
            asking.rounding(Rounding.parse(query.get("rounding").asString()).orElseThrow());
        }
        if (query.has("groupBy")) {
            asking.groupBy(Arrays.stream(Dimension.values())
                    .filter(dimension ->
                            dimension.key().equals(query.get("groupBy").asString()))
                    .toArray(Dimension[]::new));
        }
        return asking;
    }

    private static JsonNode read(String name) throws IOException {
        try (InputStream in = PublishedReportsTest.class.getResourceAsStream("/published/" + name + ".json")) {
            return JSON.readTree(Objects.requireNonNull(in));
        }
    }
}
