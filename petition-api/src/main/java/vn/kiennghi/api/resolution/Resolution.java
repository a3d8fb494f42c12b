package vn.kiennghi.api.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionKind;

/** The figures of a term with all that is needed to read them rightly (R12). */
public record Resolution(Definition definition, List<Figures> rows, Figures total) {

    /**
     * What was counted and how.
     *
     * @param councilName name of the council, as known at that moment
     * @param knownAt what the record knew at that moment; asking for it again has the same answer for ever
     * @param formulas each rate's name with its numerator and denominator in words
     */
    public record Definition(
            String termId,
            String councilId,
            String councilName,
            @Nullable Integer session,
            @Nullable PetitionKind kind,
            CountScope scope,
            CountUnit unit,
            List<String> groupBy,
            LocalDate asOf,
            Instant knownAt,
            String rounding,
            Map<String, String> formulas) {}
}
