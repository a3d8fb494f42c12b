package vn.kiennghi.edge.administration.defaults;

/**
 * A field with which a catalogue begins.
 *
 * @param committee code of the council committee that supervises it
 */
public record DefaultField(String id, String name, String committee) {}
