package vn.kiennghi.api.council;

/** Id of an agency, unique within its council; its text form is the aggregate identifier. */
public record AgencyId(String councilId, String value) {
    public AgencyId {
        Identifier.require(councilId, "councilId");
        Identifier.require(value, "agencyId");
    }

    @Override
    public String toString() {
        return "agency:" + councilId + "/" + value;
    }
}
