package vn.kiennghi.query.petition;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.text.VietnameseOrder;

/**
 * An order of the register, as a query names it.
 *
 * @param name {@code position}, {@code reference} or {@code receivedOn}; with a minus before it descending
 * @param ascending the same order from its other end where it is descending
 */
record RegisterOrder(String name, Comparator<RegisterKey> ascending, boolean descending) {
    private static final String POSITION = "position";
    private static final String RECEIVED_ON = "receivedOn";

    private static final Map<String, Comparator<RegisterKey>> ORDERS = Map.of(
            POSITION,
            RegisterKey.IN_REGISTER_ORDER,
            "reference",
            Comparator.comparing(RegisterKey::reference, VietnameseOrder.NATURAL)
                    .thenComparing(RegisterKey::id),
            RECEIVED_ON,
            Comparator.comparing(RegisterKey::receivedOn).thenComparing(RegisterKey::id));

    /** The register's own order. */
    static final RegisterOrder OF_REGISTER = new RegisterOrder(POSITION, RegisterKey.IN_REGISTER_ORDER, false);

    /** Returns the order of that name, the register's own if no name is given, or nothing if there is none of that name. */
    static Optional<RegisterOrder> named(@Nullable String name) {
        String wanted = name == null ? POSITION : name;
        boolean descending = wanted.startsWith("-");
        Comparator<RegisterKey> order = ORDERS.get(descending ? wanted.substring(1) : wanted);
        return order == null ? Optional.empty() : Optional.of(new RegisterOrder(wanted, order, descending));
    }

    Comparator<RegisterKey> comparator() {
        return descending ? ascending.reversed() : ascending;
    }

    /** Returns whether a correction can move a petition in it. */
    boolean byReceipt() {
        return ascending == ORDERS.get(RECEIVED_ON);
    }

    /** Returns whether a session's petitions stand together in it. */
    boolean bySession() {
        return ascending == RegisterKey.IN_REGISTER_ORDER;
    }
}
