package vn.kiennghi.api.council;

/** Id of a council's term; its text form is the aggregate identifier. */
public record TermId(String value) {
    public TermId {
        Identifier.require(value, "termId");
    }

    @Override
    public String toString() {
        return "term:" + value;
    }
}
