package vn.kiennghi.front.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.kiennghi.front.platform.problem.Fault;
import vn.kiennghi.front.platform.problem.Problem;
import vn.kiennghi.front.platform.problem.ProblemCode;
import vn.kiennghi.front.platform.problem.ProblemException;

/** Tells text from spreadsheets and other binary files, and checks that text is UTF-8. */
final class FileKind {
    private static final List<String> SPREADSHEETS = List.of(".xlsx", ".xls", ".xlsm", ".xlsb", ".ods");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String EXPECTED = "CSV UTF-8";
    private static final int CHUNK = 65_536;

    private FileKind() {}

    /**
     * Lets UTF-8 text pass.
     *
     * @throws ProblemException if the file is a spreadsheet or other binary (415), or not UTF-8 (422)
     * @throws IOException if it cannot be read
     */
    static void requireText(UploadedFile file) throws IOException {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (SPREADSHEETS.stream().anyMatch(name::endsWith)) {
            throw spreadsheet(file.name());
        }
        try (InputStream bytes = new BufferedInputStream(file.open(), CHUNK)) {
            bytes.mark(CHUNK);
            byte[] start = bytes.readNBytes(ZIP.length);
            bytes.reset();
            if (Arrays.equals(start, ZIP) || Arrays.equals(start, OLE)) {
                throw spreadsheet("xlsx, xls, ods");
            }
            requireUtf8(bytes);
        }
    }

    private static void requireUtf8(InputStream bytes) throws IOException {
        Utf8Check check = new Utf8Check();
        byte[] chunk = new byte[CHUNK];
        for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
            for (int i = 0; i < read; i++) {
                if (chunk[i] == 0) {
                    throw spreadsheet("U+0000");
                }
                if (!check.accepts(chunk[i])) {
                    throw notUtf8(check);
                }
            }
        }
        if (!check.isComplete()) {
            throw notUtf8(check);
        }
    }

    private static ProblemException notUtf8(Utf8Check check) {
        return Problem.of(Fault.of(ProblemCode.NOT_UTF8, "file", "UTF-8", "byte " + check.position()))
                .asException();
    }

    private static ProblemException spreadsheet(String found) {
        return Problem.of(Fault.of(ProblemCode.XLSX_NOT_SUPPORTED_YET, "file", EXPECTED, found))
                .asException();
    }
}
