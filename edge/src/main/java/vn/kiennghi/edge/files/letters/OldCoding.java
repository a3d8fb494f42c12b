package vn.kiennghi.edge.files.letters;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Ways in which Vietnamese was written before Unicode, or by a program that took UTF-8 for something else. A text in one of them
 * shows its letters with a font of its own; without it every letter is another one of Western Europe.
 */
enum OldCoding {
    /** TCVN 5712:1993, also called ABC; fonts whose names begin with .Vn. Capitals with a tone are small letters in a font of capitals. */
    TCVN3("TCVN3 (ABC)", text -> Optional.of(replaced(text, Tables.TCVN3, Tables.TCVN3_LETTERS))),
    /** Fonts whose names begin with VNI-: a mark stands as a letter behind its vowel. */
    VNI("VNI", text -> Optional.of(Tables.vni(text))),
    /** RFC 1456. */
    VISCII("VISCII", text -> bytes(text).map(OldCoding::viscii)),
    /** Windows-1258: tones are marks behind their vowels. */
    WINDOWS_1258(
            "Windows-1258",
            text -> bytes(text)
                    .flatMap(bytes -> decoded(bytes, Charset.forName("windows-1258")))
                    .map(marked -> Normalizer.normalize(marked, Normalizer.Form.NFC))),
    /** UTF-8 that was opened as Windows-1252 and saved again, perhaps twice. */
    UTF_8_TWICE("UTF-8", text -> {
        Optional<String> once = bytes(text).flatMap(bytes -> decoded(bytes, StandardCharsets.UTF_8));
        return once.flatMap(OldCoding::bytes)
                .flatMap(bytes -> decoded(bytes, StandardCharsets.UTF_8))
                .or(() -> once);
    });

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final String label;
    private final Function<String, Optional<String>> restoring;

    OldCoding(String label, Function<String, Optional<String>> restoring) {
        this.label = label;
        this.restoring = restoring;
    }

    /** Returns what people call it. */
    String label() {
        return label;
    }

    /** Returns what a text in this coding says; nothing if it cannot be one. */
    Optional<String> restored(String text) {
        return restoring.apply(text);
    }

    private static String replaced(String text, String from, String to) {
        StringBuilder replaced = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int place = from.indexOf(text.charAt(i));
            replaced.append(place < 0 ? text.charAt(i) : to.charAt(place));
        }
        return replaced.toString();
    }

    /** Returns the bytes that a program took for Western letters; those that it has no letter for stay as controls. */
    private static Optional<byte[]> bytes(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter <= 0xff) {
                bytes.put((byte) letter);
                continue;
            }
            byte[] western = Character.toString(letter).getBytes(WESTERN);
            if (western.length != 1 || western[0] == '?') {
                return Optional.empty();
            }
            bytes.put(western[0]);
        }
        return Optional.of(bytes.array());
    }

    private static Optional<String> decoded(byte[] bytes, Charset coding) {
        try {
            CharBuffer text = coding.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }

    private static String viscii(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte letter : bytes) {
            text.append(letter >= 0 ? (char) letter : Tables.VISCII_FROM_0X80.charAt(letter & 0x7f));
        }
        return text.toString();
    }

    /** Which letter stands for which. */
    private static final class Tables {
        static final String TCVN3 =
                "\u00b5\u00b6\u00b7\u00b8\u00b9\u00a8\u00bb\u00bc\u00bd\u00be\u00c6\u00a9\u00c7\u00c8"
                        + "\u00c9\u00ca\u00cb\u00ae\u00cc\u00ce\u00cf\u00d0\u00d1\u00aa\u00d2\u00d3\u00d4\u00d5"
                        + "\u00d6\u00d7\u00d8\u00dc\u00dd\u00de\u00df\u00e1\u00e2\u00e3\u00e4\u00ab\u00e5\u00e6"
                        + "\u00e7\u00e8\u00e9\u00ac\u00ea\u00eb\u00ec\u00ed\u00ee\u00ef\u00f1\u00f2\u00f3\u00f4"
                        + "\u00ad\u00f5\u00f6\u00f7\u00f8\u00f9\u00fa\u00fb\u00fc\u00fd\u00fe\u00a1\u00a2\u00a3"
                        + "\u00a4\u00a5\u00a6\u00a7";
        static final String TCVN3_LETTERS =
                "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ";
        static final String VISCII_FROM_0X80 = "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
                + "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ";

        private static final Pattern VOWEL_AND_MARK =
                Pattern.compile("([aeiouyôöAEIOUYÔÖ])([øùûõïâàáåãäêèéúüëØÙÛÕÏÂÀÁÅÃÄÊÈÉÚÜË])|([ôöñæóòîÔÖÑÆÓÒÎ])");
        private static final String MARKS = "øùûõïâàáåãäêèéúüë";
        private static final String[] MEANT = {
            "\u0300",
            "\u0301",
            "\u0309",
            "\u0303",
            "\u0323",
            "\u0302",
            "\u0302\u0300",
            "\u0302\u0301",
            "\u0302\u0309",
            "\u0302\u0303",
            "\u0302\u0323",
            "\u0306",
            "\u0306\u0300",
            "\u0306\u0301",
            "\u0306\u0309",
            "\u0306\u0303",
            "\u0306\u0323"
        };
        private static final String ALONE = "ôöñæóòîÔÖÑÆÓÒÎ";
        private static final String MEANT_ALONE = "ơưđỉĩịỵƠƯĐỈĨỊỴ";

        static String vni(String text) {
            String marked = VOWEL_AND_MARK.matcher(text).replaceAll(found -> {
                if (found.group(3) != null) {
                    return replaced(found.group(3), ALONE, MEANT_ALONE);
                }
                int mark = MARKS.indexOf(Character.toLowerCase(found.group(2).charAt(0)));
                return replaced(found.group(1), ALONE, MEANT_ALONE) + MEANT[mark];
            });
            return Normalizer.normalize(marked, Normalizer.Form.NFC);
        }
    }
}
