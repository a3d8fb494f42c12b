package vn.kiennghi.edge.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A short trace of texts or bytes, from which they cannot be read back. */
public final class Digest {
    private Digest() {}

    /** Returns the SHA-256 of the texts in hexadecimal digits. Each goes with its length: otherwise two lists could read the same. */
    public static String sha256(List<String> parts) {
        MessageDigest digest = sha256();
        parts.forEach(part -> digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Returns the SHA-256 of the bytes in hexadecimal digits. */
    public static String sha256(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
