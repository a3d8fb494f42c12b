package vn.kiennghi.query.petition;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order of the register, as a query names it.
 *
 * @param name {@code position}, {@code reference} or {@code receivedOn}; with a minus before it descending
 */
record RegisterOrder(String name, Comparator<RegisterKey> comparator) {
    private static final String POSITION = "position";

    private static final Map<String, Comparator<RegisterKey>> ORDERS = Map.of(
            POSITION,
            RegisterKey.IN_REGISTER_ORDER,
            "reference",
            Comparator.comparing(RegisterKey::reference).thenComparing(RegisterKey::id),
            "receivedOn",
            Comparator.comparing(RegisterKey::receivedOn).thenComparing(RegisterKey::id));

    /** Returns the order of that name, the register's own if no name is given, or nothing if there is none of that name. */
    static Optional<RegisterOrder> named(@Nullable String name) {
        String wanted = name == null ? POSITION : name;
        boolean descending = wanted.startsWith("-");
        Comparator<RegisterKey> order = ORDERS.get(descending ? wanted.substring(1) : wanted);
        return order == null
                ? Optional.empty()
                : Optional.of(new RegisterOrder(wanted, descending ? order.reversed() : order));
    }
}
