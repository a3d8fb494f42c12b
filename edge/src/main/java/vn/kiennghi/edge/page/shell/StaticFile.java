package vn.kiennghi.edge.page.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.MediaType;
import vn.kiennghi.edge.platform.Digest;

/**
 * A file that is the same for everybody.
 *
 * @param hash names the content: other content has another
 * @param plain the content
 * @param packed the content compressed as small as can be, which is done once
 */
record StaticFile(String hash, MediaType type, byte[] plain, byte[] packed) {
    private static final int HASH_LENGTH = 16;

    static StaticFile of(MediaType type, byte[] content) {
        return new StaticFile(Digest.sha256(content).substring(0, HASH_LENGTH), type, content, packed(content));
    }

    private static byte[] packed(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new BestGzip(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** The best that gzip can do. */
    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
