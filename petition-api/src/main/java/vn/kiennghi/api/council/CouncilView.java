package vn.kiennghi.api.council;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A council with its catalogue of fields, as the read side shows it. */
public record CouncilView(
        String id,
        String name,
        Level level,
        @Nullable String parentId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successorId,
        List<FieldView> fields) {

    /** A field of the council's catalogue. */
    public record FieldView(
            String id, String name, @Nullable String committee) {}
}
