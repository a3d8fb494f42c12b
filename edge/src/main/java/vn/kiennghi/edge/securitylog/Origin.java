package vn.kiennghi.edge.securitylog;

/**
 * Who did something, and from where.
 *
 * @param by sign-in name of who did it; {@link #SYSTEM_NAME} for the system itself; empty where nobody proved who he is
 * @param address the browser's or program's address, as far as proxies that are trusted tell it; empty for the system itself
 * @param way by which it came
 */
public record Origin(String by, String address, Way way) {
    /** Stands in the place of a name for what the system does by itself: no account can be called so, see {@code Accounts#NAME}. */
    public static final String SYSTEM_NAME = "system:";

    /** Stands in the place of an address for very many of them. */
    public static final String MANY_ADDRESSES = "*";

    /** Returns the origin of what the system does by itself. */
    public static Origin ofSystem() {
        return new Origin(SYSTEM_NAME, "", Way.SYSTEM);
    }

    /** Returns the same place with somebody else as the one who did it. */
    public Origin by(String name) {
        return new Origin(name, address, way);
    }

    /** By which way something came. */
    public enum Way {
        /** A page in a browser. */
        PAGE,
        /** The HTTP API. */
        API,
        /** Neither: the start, a setting of the operator, the end of a time. */
        SYSTEM
    }
}
