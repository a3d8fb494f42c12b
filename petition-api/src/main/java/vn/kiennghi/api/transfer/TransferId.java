package vn.kiennghi.api.transfer;

import java.util.Optional;
import java.util.regex.Pattern;

/** Id of a transfer, made by the server and safe in a URL; its text form is the aggregate identifier. */
public record TransferId(String value) {
    /** How the identifier of a transfer in the record begins. */
    public static final String PREFIX = "transfer:";

    private static final Pattern FORM = Pattern.compile("[a-z0-9]{8,40}");

    public TransferId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a transfer id: " + value);
        }
    }

    /** Returns the id written in the text, or nothing if the text has another form. */
    public static Optional<TransferId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new TransferId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return PREFIX + value;
    }
}
