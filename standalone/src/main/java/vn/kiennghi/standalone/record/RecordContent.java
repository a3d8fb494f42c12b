package vn.kiennghi.standalone.record;

/**
 * What a record holds, as far as one record can be told from another and from an earlier state of itself.
 *
 * @param identity of the record; empty where it has none, because it was never begun
 * @param position of the last event; 0 without events
 * @param lastEvent identifier of the last event; empty without events
 * @param events how many there are
 * @param accounts how many there are
 * @param automations the highest position that an automation has come to; 0 if none has
 */
public record RecordContent(
        String identity, long position, String lastEvent, long events, long accounts, long automations) {
    /** What a file holds that is not there, or was never begun. */
    static final RecordContent NOTHING = new RecordContent("", 0, "", 0, 0, 0);

    /** Returns what must be there from now on. */
    public KnownRecord known() {
        return new KnownRecord(identity, position, lastEvent, events, false);
    }
}
