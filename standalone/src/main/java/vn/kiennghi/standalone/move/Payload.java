package vn.kiennghi.standalone.move;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A serialised event. It is held as text, which a person can read in the file, or as Base64 where the bytes are no text.
 *
 * @param isText whether the content is the text itself
 */
public record Payload(boolean isText, String content) {

    /** Returns the form of these very bytes. */
    public static Payload of(byte[] bytes) {
        try {
            return new Payload(
                    true,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException noText) {
            return new Payload(false, Base64.getEncoder().encodeToString(bytes));
        }
    }

    /** Returns the bytes. */
    public byte[] bytes() {
        return isText
                ? content.getBytes(StandardCharsets.UTF_8)
                : Base64.getDecoder().decode(content);
    }
}
