package vn.kiennghi.standalone.move;

/** Something that the file's form has no place for; whoever reads says at which event it was found. */
public final class UnknownForm extends Exception {
    private static final long serialVersionUID = 1L;

    private final String member;
    private final String expected;
    private final String found;

    public UnknownForm(String member, String expected, String found) {
        super(member + ": expected " + expected + ", found " + found);
        this.member = member;
        this.expected = expected;
        this.found = found;
    }

    /** Returns the difference at a position of the log. */
    Difference at(long position) {
        return Difference.of(position, member, expected, found);
    }
}
