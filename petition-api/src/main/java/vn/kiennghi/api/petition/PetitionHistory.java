package vn.kiennghi.api.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events of one petition in the order of record. */
public record PetitionHistory(String petitionId, String councilId, List<Entry> events) {

    /**
     * @param type simple name of the event
     * @param on the day it happened, Asia/Ho_Chi_Minh
     * @param recordedAt the moment of record
     * @param changes what the event changed of the petition's state, by the name of the member
     * @param details what is told of the event, by the names of its members; absent ones left out
     * @param event the event itself, for whoever says it in words; null: it cannot be read
     */
    public record Entry(
            String type,
            LocalDate on,
            Instant recordedAt,
            By by,
            Map<String, Change> changes,
            Map<String, Object> details,
            @Nullable PetitionEvent event) {}

    /**
     * Who did it.
     *
     * @param inPlaceOf the role in whose place an ADMIN acted
     * @param onBehalfOf the user whose action an automation carried on
     */
    public record By(
            String user,
            @Nullable String role,
            @Nullable String inPlaceOf,
            @Nullable String onBehalfOf) {}

    /** A member's value before and after. */
    public record Change(@Nullable Object from, @Nullable Object to) {}
}
