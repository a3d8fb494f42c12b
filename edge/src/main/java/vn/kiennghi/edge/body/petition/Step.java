package vn.kiennghi.edge.body.petition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.edge.body.LongText;

/**
 * What every command's body can say: when, why and by which document.
 *
 * @param on business date; absent: today
 * @param documentDate absent: {@code on}
 * @param subject the document's trích yếu
 */
public record Step(
        @Nullable LocalDate on,
        @LongText @Nullable String reason,
        @Nullable String documentNumber,
        @Nullable LocalDate documentDate,
        @LongText @JsonProperty("abstract") @Nullable String subject,
        @Nullable String signer) {
    /** Returns the business date, or today where none is given. */
    public LocalDate on(LocalDate today) {
        return on == null ? today : on;
    }

    /** Returns the document that goes with a step of that day. */
    public DocumentReference document(LocalDate day) {
        return new DocumentReference(documentNumber, documentDate == null ? day : documentDate, subject, signer);
    }
}
