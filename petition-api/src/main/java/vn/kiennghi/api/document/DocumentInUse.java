package vn.kiennghi.api.document;

import java.time.LocalDate;

/**
 * A use of a document number in a council's record.
 *
 * @param number key of the number, as {@link vn.kiennghi.api.text.Spelling#key} has it
 * @param date day on the document, Asia/Ho_Chi_Minh
 */
public record DocumentInUse(String number, DocumentKind kind, LocalDate date) {}
