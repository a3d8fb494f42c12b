package vn.kiennghi.query.platform;

/**
 * A document of the read model, made from the events of one aggregate. Its content follows from the log alone, so that a rebuild
 * gives the same documents again. Its record is public, for the driver reads it by reflection, and names these two members
 * {@code _id} and {@code s}.
 */
public interface ReadModelDocument {
    /** Returns the document's key. */
    String id();

    /** Returns the number, within its aggregate, of the last event that it reflects. */
    long sequence();
}
