package vn.kiennghi.api.petition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.text.Spelling;

/**
 * Id of a petition, computed from its session and the key of its reference, so that the same row of a file always meets the same
 * petition, with whatever invisible or look-alike signs its reference is written. Its text form is the aggregate identifier. A
 * petition that was recorded before references were compared by their keys keeps the id that it has; it is found by its key all the
 * same ({@link KnownReferences}).
 *
 * @param value 26 lower-case base32 characters, safe in a URL
 */
public record PetitionId(String value) {
    /** How the identifier of a petition in the record begins. */
    public static final String PREFIX = "petition:";

    private static final Pattern FORM = Pattern.compile("[a-z2-7]{26}");
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;

    public PetitionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a petition id: " + value);
        }
    }

    /** Returns the id of the petition that has the given reference in the given session. */
    public static PetitionId of(SessionId session, String reference) {
        return new PetitionId(base32(sha256(session.value() + "\n" + Spelling.key(reference))));
    }

    /** Returns the id written in the text, or nothing if the text has another form. */
    public static Optional<PetitionId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PetitionId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return PREFIX + value;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder(LENGTH);
        int bits = 0;
        int held = 0;
        for (int i = 0; text.length() < LENGTH; i++) {
            held = (held << 8) | (bytes[i] & 0xff);
            bits += 8;
            while (bits >= 5 && text.length() < LENGTH) {
                text.append(ALPHABET.charAt((held >>> (bits - 5)) & 31));
                bits -= 5;
            }
        }
        return text.toString();
    }
}
