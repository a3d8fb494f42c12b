package vn.kiennghi.api.petition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a petition stands after a command.
 *
 * @param id the petition
 * @param events simple names of the events recorded on it; empty where it was so already
 * @param flagId the flag concerned, for flags alone
 * @param version number of the petition's last event, see {@link BasedOn}
 */
public record PetitionResult(
        String id,
        Stage stage,
        Outcome outcome,
        Verdict verdict,
        List<String> events,
        @Nullable String flagId,
        long version) {}
