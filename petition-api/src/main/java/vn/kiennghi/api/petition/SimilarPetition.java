package vn.kiennghi.api.petition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A petition that says much the same as another text.
 *
 * @param score how similar it is, from 0 to 1; same place and same group count in
 * @param answer the answer that counts (R20); null while there is none
 */
public record SimilarPetition(
        String id,
        String reference,
        String sessionId,
        LocalDate receivedOn,
        String content,
        @Nullable String group,
        @Nullable String place,
        Stage stage,
        Outcome outcome,
        double score,
        @Nullable LatestAnswer answer) {

    /**
     * What was answered last.
     *
     * @param agency id of the agency that answered
     * @param on the document's date
     */
    public record LatestAnswer(
            String agency,
            Outcome outcome,
            String summary,
            @Nullable String documentNumber,
            LocalDate on) {}
}
