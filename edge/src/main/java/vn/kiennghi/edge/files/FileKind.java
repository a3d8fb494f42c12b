package vn.kiennghi.edge.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** Tells text from spreadsheets by their content, whatever their names are, and checks that text is UTF-8. */
enum FileKind {
    /** UTF-8 text. */
    TEXT,
    /** A package as XLSX files are; perhaps another one. */
    PACKAGE;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** A package without any content begins, and ends, with its directory. */
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String EXPECTED = "XLSX, CSV UTF-8";
    private static final int CHUNK = 65_536;

    /**
     * Returns which it is.
     *
     * @throws ProblemException if the file is another binary (415), locked by a password or not UTF-8 (422)
     * @throws IOException if it cannot be read
     */
    static FileKind of(UploadedFile file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(file.open(), CHUNK)) {
            bytes.mark(CHUNK);
            byte[] start = bytes.readNBytes(OtherKinds.LOOKED_AT);
            bytes.reset();
            if (begins(start, ZIP) || begins(start, EMPTY_ZIP)) {
                return PACKAGE;
            }
            if (begins(start, OLE)) {
                throw old(bytes);
            }
            String other = OtherKinds.of(start).orElse(null);
            if (other != null) {
                throw notSupported(other);
            }
            if (OtherKinds.isUtf16(start)) {
                throw notUtf8("UTF-16");
            }
            requireUtf8(bytes);
            return TEXT;
        }
    }

    private static boolean begins(byte[] file, byte[] start) {
        return Arrays.mismatch(file, start) == start.length || Arrays.equals(file, start);
    }

    /** A password wraps the package into a file of the old kind. */
    private static ProblemException old(InputStream bytes) {
        try (POIFSFileSystem old = new POIFSFileSystem(bytes)) {
            return old.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)
                    ? locked()
                    : notSupported(old.getRoot().hasEntryCaseInsensitive("WordDocument") ? "doc" : "xls");
        } catch (IOException | RuntimeException damaged) {
            return notSupported("xls");
        }
    }

    private static void requireUtf8(InputStream bytes) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.allocate(CHUNK);
        CharBuffer out = CharBuffer.allocate(CHUNK);
        long before = 0;
        int read;
        do {
            read = bytes.read(in.array(), in.position(), in.remaining());
            in.position(in.position() + Math.max(read, 0)).flip();
            CoderResult result = decoder.decode(in, out, read < 0);
            if (out.flip().toString().indexOf(0) >= 0) {
                throw notSupported("U+0000");
            }
            if (result.isError()) {
                throw notUtf8("byte " + (before + firstWrong(in, result.length())));
            }
            before += in.position();
            in.compact();
            out.clear();
        } while (read >= 0);
    }

    /** Returns which byte is wrong, the first being 1: of a character that was begun, the one that does not go on with it. */
    private static int firstWrong(ByteBuffer in, int malformed) {
        int first = in.get(in.position()) & 0xff;
        boolean begins = first >= 0xc2 && first <= 0xf4;
        return Math.min(in.position() + (begins ? malformed : 0) + 1, in.limit());
    }

    private static ProblemException notUtf8(String found) {
        return Problem.of(Fault.of(ProblemCode.NOT_UTF8, "file", "UTF-8", found))
                .asException();
    }

    private static ProblemException locked() {
        return Problem.of(Fault.of(ProblemCode.SPREADSHEET_LOCKED, "file", EXPECTED, null))
                .asException();
    }

    private static ProblemException notSupported(String found) {
        return Problem.of(Fault.of(ProblemCode.SPREADSHEET_NOT_SUPPORTED, "file", EXPECTED, found))
                .asException();
    }
}
