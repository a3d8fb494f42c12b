package vn.kiennghi.edge.api.resolution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.CountUnit;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.api.resolution.FindResolution;
import vn.kiennghi.api.resolution.Rounding;
import vn.kiennghi.edge.body.Parameters;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** What is counted and how, as query parameters. */
final class ResolutionParameters {
    private static final int LAST_SESSION = 9999;

    private ResolutionParameters() {}

    /**
     * Returns what to ask the read side.
     *
     * @throws ProblemException (400) if a parameter is wrong
     */
    static FindResolution read(String termId, Parameters parameters, Clock clock) {
        Integer session = parameters.number("session", ProblemCode.INVALID_PARAMETER, 1, LAST_SESSION);
        PetitionKind kind = parameters.constant("kind", PetitionKind.class);
        CountScope scope = parameters.constant("scope", CountScope.class);
        CountUnit unit = parameters.constant("unit", CountUnit.class);
        List<Dimension> groupBy = parameters.parsed(
                "groupBy",
                ProblemCode.UNKNOWN_VALUE,
                Arrays.stream(Dimension.values()).map(Dimension::key).collect(Collectors.joining(", ")),
                ResolutionParameters::dimensions);
        LocalDate asOf = parameters.date("asOf");
        Instant knownAt = parameters.parsed(
                "knownAt", ProblemCode.INVALID_DATE, Moments.EXPECTED, text -> Moments.parse(text, clock.getZone()));
        Rounding rounding = parameters.parsed(
                "rounding", ProblemCode.INVALID_PARAMETER, "HALF_UP:0..4, TRUNCATE:0..4", Rounding::parse);
        parameters.check();
        return new FindResolution(
                termId,
                session,
                kind,
                or(scope, CountScope.OWN_LEVEL),
                or(unit, CountUnit.ITEM),
                or(groupBy, List.of()),
                or(asOf, LocalDate.now(clock)),
                knownAt,
                or(rounding, Rounding.DEFAULT));
    }

    private static Optional<List<Dimension>> dimensions(String text) {
        List<Optional<Dimension>> dimensions = Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(key -> Arrays.stream(Dimension.values())
                        .filter(dimension -> dimension.key().equals(key))
                        .findFirst())
                .distinct()
                .toList();
        return dimensions.stream().allMatch(Optional::isPresent)
                ? Optional.of(dimensions.stream().map(Optional::orElseThrow).toList())
                : Optional.empty();
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
