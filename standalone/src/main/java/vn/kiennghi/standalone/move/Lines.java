package vn.kiennghi.standalone.move;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Counts and sums event lines, of a file or of a store: two logs are equal when both numbers are. */
final class Lines {
    private final MessageDigest sum = LogFile.sum();
    private long count;

    /**
     * Adds the next event.
     *
     * @return its line with the end of line, in UTF-8
     */
    byte[] add(StoredEvent event) throws UnknownForm {
        byte[] line = encode(EventLine.write(count + 1, event));
        sum.update(line);
        count++;
        return line;
    }

    /** Returns how many were added. */
    long count() {
        return count;
    }

    /** Returns the SHA-256 over all of them; nothing can be added afterwards. */
    String sha256() {
        return HexFormat.of().formatHex(sum.digest());
    }

    static byte[] encode(String line) throws UnknownForm {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(line + "\n"));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException halfACharacter) {
            throw new UnknownForm("line", "Unicode", String.valueOf(halfACharacter.getMessage()));
        }
    }
}
