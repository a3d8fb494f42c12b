package vn.kiennghi.api.council;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A term with its sessions in order of their numbers, as the read side shows it. */
public record TermView(
        String id, String councilId, String ordinal, LocalDate startsOn, LocalDate endsOn, List<SessionView> sessions) {

    /** A session of the term. */
    public record SessionView(
            String id,
            int number,
            SessionKind kind,
            LocalDate opensOn,
            LocalDate closesOn,
            @Nullable LocalDate cutOffOn) {}
}
