package vn.kiennghi.api.petition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The official document on which a step rests (R19): one document may answer or move many petitions.
 *
 * @param number số, ký hiệu, such as {@code 783/BC-UBND}
 * @param date day on the document, Asia/Ho_Chi_Minh
 * @param summary trích yếu
 * @param signer who signed, with the mark of authority (TM., KT., TL. …)
 */
public record DocumentReference(
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String summary,
        @Nullable String signer) {
    /** No document at all. */
    public static final DocumentReference NONE = new DocumentReference(null, null, null, null);
}
