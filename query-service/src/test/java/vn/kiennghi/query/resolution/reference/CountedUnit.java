package vn.kiennghi.query.resolution.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.query.petition.PetitionRow;

/**
 * One thing that is counted, an item or a petition, as it stood on both dates of a report.
 *
 * @param id the petition or item by which it is listed
 * @param receipt what never changes of it
 * @param facts what was known of its receipt
 * @param standing whether it is counted in the total, beside it, or with another one
 * @param handedOver whether a transfer gave it to the People's Committee
 * @param answered whether there is an answer that counts as ours (R1) and was not sent back (R21)
 * @param due the first due day; null where none was set
 * @param onTime whether it was answered by then
 */
record CountedUnit(
        String id,
        PetitionRow.Receipt receipt,
        PetitionRow.Facts facts,
        Standing standing,
        @Nullable String field,
        @Nullable Level level,
        @Nullable String committee,
        @Nullable String agency,
        @Nullable String agencyKind,
        boolean handedOver,
        boolean answered,
        Outcome outcome,
        Verdict verdict,
        @Nullable LocalDate due,
        boolean onTime) {}
