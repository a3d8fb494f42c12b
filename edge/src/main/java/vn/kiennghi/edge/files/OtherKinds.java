package vn.kiennghi.edge.files;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows files that hold no table that can be read here by how they begin, so that their sender is told what he has sent. */
final class OtherKinds {
    /** How much of a file's beginning is looked at. */
    static final int LOOKED_AT = 4_096;

    /** Bytes as one letter each. */
    private static final Map<Pattern, String> BINARY = new LinkedHashMap<>();
    /** Texts, after blanks and a byte order mark. */
    private static final Map<Pattern, String> TEXTS = new LinkedHashMap<>();

    /** A zero or two are a slip or another kind of file. */
    private static final int LEAST_ZEROS = 4;

    private static final String HTML_ELEMENTS =
            "(?:html|head|body|table|meta|title|style|div|span|p|center|font|tr|td|!doctype html)";

    static {
        BINARY.put(start("%PDF"), "PDF");
        BINARY.put(start("\u0089PNG"), "PNG");
        BINARY.put(start("GIF8"), "GIF");
        BINARY.put(start("\u00ff\u00d8\u00ff"), "JPEG");
        BINARY.put(start("II\\*\\x00|MM\\x00\\*"), "TIFF");
        BINARY.put(start("RIFF....WEBP"), "WEBP");
        BINARY.put(start("\u001f\u008b"), "gzip");
        BINARY.put(start("7z\u00bc\u00af"), "7z");
        BINARY.put(start("Rar!"), "RAR");
        BINARY.put(start("SQLite format 3"), "SQLite");
        // Excel 2 to 4, and the stream of later ones without the container around it.
        BINARY.put(start("\\x09[\\x00\\x02\\x04\\x08][\\x04\\x06\\x08\\x10]\\x00"), "xls");
        TEXTS.put(start("\\{\\\\rtf"), "RTF");
        TEXTS.put(start("<\\?xml.*<(?:ss:)?Workbook\\s"), "XML Spreadsheet 2003");
        TEXTS.put(
                start("<(?:\\?xml.*<)?(?:[a-z0-9]+:)?document(?:-content)?[^>]*opendocument"),
                "OpenDocument XML (.fods)");
        TEXTS.put(start("(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<" + HTML_ELEMENTS + "[\\s>/]"), "HTML");
        TEXTS.put(start("<\\?xml\\s"), "XML");
        TEXTS.put(
                start(
                        "(?:from|mime-version|message-id|date|subject|content-type):[^\\n]*\\n(?:.*\\n)?(?:mime-version|content-type):"),
                "MHTML");
        TEXTS.put(start("(?-i:ID;P[A-Z]{3,8};[NE])"), "SYLK (.slk)");
        TEXTS.put(start("TABLE\\r?\\n0,1"), "DIF");
        TEXTS.put(start("\\{\\s*\"[^\"\\n]*\"\\s*:|\\[\\s*\\{\\s*\""), "JSON");
        TEXTS.put(start("<\\?php|#!/"), "script");
    }

    private OtherKinds() {}

    private static Pattern start(String regex) {
        return Pattern.compile("\\A(?:" + regex + ")", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /**
     * Returns which other kind of file it is; nothing if it may be a text table.
     *
     * @param start the file's first bytes, at most {@link #LOOKED_AT}
     */
    static Optional<String> of(byte[] start) {
        String bytes = new String(start, StandardCharsets.ISO_8859_1);
        String text = new String(start, StandardCharsets.UTF_8).replaceFirst("^[\\s\\uFEFF]+", "");
        return first(BINARY, bytes).or(() -> first(TEXTS, text));
    }

    private static Optional<String> first(Map<Pattern, String> kinds, String text) {
        return kinds.entrySet().stream()
                .filter(kind -> kind.getKey().matcher(text).lookingAt())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Returns whether the bytes are text of two bytes a letter, as spreadsheet programs save "Unicode text". */
    static boolean isUtf16(byte[] start) {
        int first = start.length < 2 ? 0 : (start[0] & 0xff) << Byte.SIZE | start[1] & 0xff;
        if (first == 0xfffe || first == 0xfeff) {
            return true;
        }
        int[] zeros = new int[2];
        for (int i = 0; i < start.length; i++) {
            zeros[i % 2] += start[i] == 0 ? 1 : 0;
        }
        // Vietnamese has letters of both halves, but digits, blanks and most consonants are of the half that has a
        // zero.
        int most = Math.max(zeros[0], zeros[1]);
        return most >= LEAST_ZEROS && most * 5 > start.length && Math.min(zeros[0], zeros[1]) * 20 < start.length;
    }
}
