package vn.kiennghi.edge.page.entrance;

/**
 * Where the opening page leads everybody who may see what is there.
 *
 * @param value an address of this application, which starts with one slash; empty: nowhere in particular
 */
record OpeningAddress(String value) {
    OpeningAddress {
        if (!value.isEmpty() && !value.matches("/(?![/\\\\]).*")) {
            throw new IllegalArgumentException(
                    "kiennghi.opening-page must be an address of this application that starts with one slash, found: "
                            + value);
        }
    }

    boolean isGiven() {
        return !value.isEmpty();
    }
}
