package vn.kiennghi.api.council;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A council with its catalogue of fields, as the read side shows it.
 *
 * @param agencyReading what its agencies read of its petitions
 */
public record CouncilView(
        String id,
        String name,
        Level level,
        @Nullable String parentId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successorId,
        AgencyReading agencyReading,
        List<FieldView> fields) {

    /** A council that has not decided what its agencies read. */
    public CouncilView(
            String id,
            String name,
            Level level,
            @Nullable String parentId,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String successorId,
            List<FieldView> fields) {
        this(id, name, level, parentId, validFrom, validTo, successorId, AgencyReading.UNDECIDED, fields);
    }

    /** A field of the council's catalogue. */
    public record FieldView(
            String id, String name, @Nullable String committee) {}
}
