package vn.kiennghi.edge.files;

/** Thrown when rows are wrong and only the whole table was wanted; nothing has been recorded then. */
public final class ImportRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ImportResult result;

    ImportRejected(ImportResult result) {
        super("rows are wrong", null, false, false);
        this.result = result;
    }

    /** Returns what is wrong; its {@code received} is 0. */
    public ImportResult result() {
        return result;
    }
}
