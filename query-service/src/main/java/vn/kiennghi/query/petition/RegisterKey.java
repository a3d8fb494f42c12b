package vn.kiennghi.query.petition;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** By what the register can be sorted. No member ever changes, so that a page ends at the same place whatever is written. */
record RegisterKey(
        String termId, int session, @Nullable Integer position, String reference, LocalDate receivedOn, String id) {

    /** Session, place in the file (entered singly: last), reference: the register's own order. */
    static final Comparator<RegisterKey> IN_REGISTER_ORDER = Comparator.comparing(RegisterKey::termId)
            .thenComparingInt(RegisterKey::session)
            .thenComparingInt(RegisterKey::place)
            .thenComparing(RegisterKey::reference)
            .thenComparing(RegisterKey::id);

    static RegisterKey of(PetitionRow row) {
        PetitionRow.Receipt receipt = row.receipt();
        return new RegisterKey(
                receipt.termId(),
                receipt.session(),
                receipt.position(),
                receipt.reference(),
                receipt.receivedOn(),
                row.id());
    }

    private int place() {
        return position == null ? Integer.MAX_VALUE : position;
    }
}
