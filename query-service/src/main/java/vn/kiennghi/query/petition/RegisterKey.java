package vn.kiennghi.query.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.text.VietnameseOrder;

/**
 * By what the register can be sorted. No member ever changes, so that a page ends at the same place whatever is written; only the day
 * of receipt can be corrected, and is therefore taken as it was known at a moment.
 */
record RegisterKey(
        String termId, int session, @Nullable Integer position, String reference, LocalDate receivedOn, String id) {

    /** Session, place in the file (entered singly: last), reference: the register's own order. */
    static final Comparator<RegisterKey> IN_REGISTER_ORDER = Comparator.comparing(RegisterKey::termId)
            .thenComparingInt(RegisterKey::session)
            .thenComparingInt(RegisterKey::place)
            .thenComparing(RegisterKey::reference, VietnameseOrder.NATURAL)
            .thenComparing(RegisterKey::id);

    static RegisterKey of(PetitionRow row) {
        return of(row, row.receipt().receivedOn());
    }

    /** Returns the key with the day of receipt as it was known at that moment: later corrections do not move what is paged through. */
    static RegisterKey asKnown(PetitionRow row, Instant moment) {
        LocalDate receivedOn = row.receipt().receivedOn();
        for (PetitionRow.Facts facts : row.facts()) {
            if (!facts.at().isAfter(moment)) {
                receivedOn = facts.receivedOn();
            }
        }
        return of(row, receivedOn);
    }

    private static RegisterKey of(PetitionRow row, LocalDate receivedOn) {
        PetitionRow.Receipt receipt = row.receipt();
        return new RegisterKey(
                receipt.termId(), receipt.session(), receipt.position(), receipt.reference(), receivedOn, row.id());
    }

    private int place() {
        return position == null ? Integer.MAX_VALUE : position;
    }
}
