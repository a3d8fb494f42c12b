package vn.kiennghi.api.council;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a council's term and its sessions. */
public sealed interface CouncilTermEvent {
    String termId();

    /** The term was established or changed; the event holds all that is known of it from then on. */
    @Revision("1")
    record TermDefined(String termId, String councilId, String ordinal, LocalDate startsOn, LocalDate endsOn)
            implements CouncilTermEvent {}

    /** A session was planned or changed; the event holds all that is known of it from then on. */
    @Revision("1")
    record SessionDefined(
            String termId,
            String councilId,
            int number,
            SessionKind kind,
            LocalDate opensOn,
            LocalDate closesOn,
            @Nullable LocalDate cutOffOn)
            implements CouncilTermEvent {}
}
