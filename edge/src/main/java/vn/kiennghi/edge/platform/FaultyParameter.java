package vn.kiennghi.edge.platform;

/** Thrown when the read side does not understand a parameter of a query: the cursor of a page, or its order. */
public final class FaultyParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;

    FaultyParameter(String name) {
        super(name, null, false, false);
        this.name = name;
    }

    /** Returns the parameter's name. */
    public String name() {
        return name;
    }
}
