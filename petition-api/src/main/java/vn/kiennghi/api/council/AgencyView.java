package vn.kiennghi.api.council;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An agency of a council's catalogue, as the read side shows it. */
public record AgencyView(
        String councilId,
        String id,
        String name,
        AgencyKind kind,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
