package vn.kiennghi.api.council;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a council and its catalogue of fields. */
public sealed interface CouncilEvent {
    String councilId();

    /** The council was established or changed; the event holds all that is known of it from then on. */
    @Revision("1")
    record CouncilDefined(
            String councilId,
            String name,
            Level level,
            @Nullable String parentId,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String successorId)
            implements CouncilEvent {}

    /** A field entered the catalogue or was changed. */
    @Revision("1")
    record FieldDefined(
            String councilId,
            String fieldId,
            String name,
            @Nullable String committee) implements CouncilEvent {}

    /** The council decided what its agencies read of its petitions; it holds from then on, for what was recorded before, too. */
    @Revision("1")
    record AgencyReadingDecided(String councilId, AgencyReading reading) implements CouncilEvent {}
}
