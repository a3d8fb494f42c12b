package vn.kiennghi.api.council;

/** Id of a council; its text form is the aggregate identifier. */
public record CouncilId(String value) {
    public CouncilId {
        Identifier.require(value, "councilId");
    }

    @Override
    public String toString() {
        return "council:" + value;
    }
}
