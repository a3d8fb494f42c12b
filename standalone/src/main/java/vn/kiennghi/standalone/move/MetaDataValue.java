package vn.kiennghi.standalone.move;

/**
 * A value of an event's metadata. These are the kinds that come back from every store as they went in; others are refused before anything
 * is moved.
 */
public sealed interface MetaDataValue {
    /** A text. */
    record Text(String value) implements MetaDataValue {}

    /** A whole number. */
    record Whole(long value) implements MetaDataValue {}

    /** A number with a fraction, also where the fraction is nought: 5.0 is not 5. */
    record Decimal(double value) implements MetaDataValue {
        public Decimal {
            value = value + 0.0; // there is one nought, not two
        }
    }

    /** Yes or no. */
    record Truth(boolean value) implements MetaDataValue {}

    /** A name without a value. */
    record Nothing() implements MetaDataValue {}
}
