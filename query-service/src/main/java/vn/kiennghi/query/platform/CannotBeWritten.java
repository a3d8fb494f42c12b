package vn.kiennghi.query.platform;

/** The store does not take a document as the projections made it, and never will: it is too large, or has no stored form. */
final class CannotBeWritten extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What the store takes of one document, in bytes: MongoDB's own bound. */
    static final int LARGEST = 16 << 20;

    CannotBeWritten(String message) {
        super(message);
    }

    static CannotBeWritten tooLarge(String id, int bytes) {
        return new CannotBeWritten("the document of " + id + " has " + bytes + " bytes, the store takes " + LARGEST);
    }

    static CannotBeWritten withoutForm(String id, RuntimeException failure) {
        return new CannotBeWritten("the document of " + id + " cannot be written: " + failure);
    }

    static CannotBeWritten refused(String id, String answer) {
        return new CannotBeWritten("the store refuses the document of " + id + ": " + answer);
    }
}
