package vn.kiennghi.api.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one rule of how texts are written. What is stored of a text is what can be seen of it ({@link #stored}); whether two texts are
 * the same is asked of their keys ({@link #key}), in which look-alikes are one; people search and name things loosely by what is bare
 * of case and marks ({@link #bare}). A text that was recorded under an older rule compares by the same keys.
 */
public final class Spelling {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** What is left of marks that stood alone. */
    private static final Pattern GAPS = Pattern.compile(" {2,}");

    /** Letters that are told apart from a Vietnamese one by their number alone, as older programs wrote it. */
    private static final String LIKE_D = "\u00d0\u0189";

    private static final String LIKE_SMALL_D = "\u00f0\u0256";
    private static final String DASHES = "-\u02d7\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d";
    private static final String SINGLE_QUOTES =
            "'\u00b4\u02b9\u02bb\u02bc\u02c8\u2018\u2019\u201a\u201b\u2032\u2035\uff07\uff40";
    private static final String DOUBLE_QUOTES = "\"\u02ba\u201c\u201d\u201e\u201f\u2033\u2036\uff02";
    private static final String SLASHES = "/\u2044\u2215\u29f8\uff0f";
    private static final String COLONS = ":\u2236\ua789\uff1a";

    /** Signs that show nothing and are no format characters: joiners of marks, fillers, choosers of a form. */
    private static final String UNSEEN = "\u034f\u17b4\u17b5\u180b\u180c\u180d\u180f";
    /** Letters that show nothing but their width. */
    private static final String BLANK_LETTERS = "\u115f\u1160\u2800\u3164\uffa0";

    /** Where the older way of writing sets a tone on the first vowel, and where the newer one sets it. */
    private static final List<String> OLDER_TONES =
            List.of("òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy");

    private static final List<String> NEWER_TONES =
            List.of("oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ");

    private static final int JOINER = 0x200d;
    private static final int PICTURE = 0xfe0f;
    private static final int KEY_CAP = 0x20e3;
    private static final int BLACK_FLAG = 0x1f3f4;
    private static final int FIRST_UNUSUAL = 0x80;

    /** Signs, by number, that are as they are whatever stands beside them: nearly all that Vietnamese is written with. */
    private static final boolean[] SETTLED_IN_STORED = new boolean[0x2030];

    private static final boolean[] SETTLED_IN_KEY = new boolean[SETTLED_IN_STORED.length];

    static {
        settle(0, FIRST_UNUSUAL);
        settle(0xa0, 0x250);
        settle(0x1e00, 0x1f00);
        settle(0x2010, SETTLED_IN_STORED.length);
    }

    private Spelling() {}

    /** Only of ranges without marks that could be composed with what stands before them. */
    private static void settle(int from, int to) {
        for (int letter = from; letter < to; letter++) {
            String alone = Character.toString(letter);
            SETTLED_IN_STORED[letter] = !isUnseen(letter)
                    && !(letter >= FIRST_UNUSUAL && isBlank(letter))
                    && !isLineBreak(letter)
                    && Normalizer.isNormalized(alone, Normalizer.Form.NFC);
            StringBuilder alike = new StringBuilder();
            appendLikeness(alike, letter);
            SETTLED_IN_KEY[letter] =
                    SETTLED_IN_STORED[letter] && alike.toString().equals(alone);
        }
    }

    /**
     * Returns what is stored of a text: in Unicode form NFC, without blanks around it, every kind of blank as a plain one, without
     * what cannot be seen: zero-width characters, soft hyphens, byte order marks, controls of the direction of writing. What holds
     * the parts of one picture together stays. Signs that can be seen stay as they were typed.
     */
    public static String stored(String typed) {
        if (consistsOf(SETTLED_IN_STORED, typed)) {
            return typed.strip();
        }
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        StringBuilder seen = new StringBuilder(composed.length());
        int before = 0;
        for (int at = 0; at < composed.length(); at += Character.charCount(composed.codePointAt(at))) {
            int letter = composed.codePointAt(at);
            if (isUnseen(letter) && !holdsTogether(letter, before, composed, at)) {
                continue;
            }
            before = isLineBreak(letter) ? '\n' : isBlank(letter) ? ' ' : letter;
            seen.appendCodePoint(before);
        }
        // What stood apart because of something unseen may belong together now.
        return Normalizer.normalize(seen, Normalizer.Form.NFC).strip();
    }

    /**
     * Returns by what a text is compared with others: as it is stored, one blank between words, and one form of signs that look
     * alike: dashes, quotation marks, slashes, full-width letters, Đ. Case and marks count.
     */
    public static String key(String text) {
        String stored = stored(text);
        if (consistsOf(SETTLED_IN_KEY, stored) && !hasGaps(stored)) {
            return stored;
        }
        StringBuilder one = new StringBuilder(stored.length());
        stored.codePoints().filter(letter -> !isUnseen(letter)).forEach(letter -> appendLikeness(one, letter));
        String composed = Normalizer.normalize(one, Normalizer.Form.NFC);
        StringBuilder key = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char letter = composed.charAt(i);
            boolean gap = Character.isWhitespace(letter);
            if (!gap || (!key.isEmpty() && key.charAt(key.length() - 1) != ' ')) {
                key.append(gap ? ' ' : letter);
            }
        }
        return key.toString().strip();
    }

    /** Returns whether two texts say the same, or both are absent. */
    public static boolean same(@Nullable String one, @Nullable String other) {
        return Objects.equals(one, other) || (one != null && other != null && key(one).equals(key(other)));
    }

    /** Returns whether two names are the same: their keys are but for case and for where a tone stands in its syllable. */
    public static boolean sameName(String one, String other) {
        return name(one).equals(name(other));
    }

    /**
     * Returns by what a name is compared with others: its key without case, and with tones where the newer way of writing sets them,
     * which is the same name: Hòa is Hoà. Another tone is another name: Hoá.
     */
    public static String name(String text) {
        // A small letter may form one sign with the mark behind it where the capital did not.
        String name = key(key(text).toLowerCase(Locale.ROOT));
        for (int tone = 0; tone < OLDER_TONES.size(); tone++) {
            name = name.replace(OLDER_TONES.get(tone), NEWER_TONES.get(tone));
        }
        return name;
    }

    /** Returns a text's key without case and Vietnamese diacritics. */
    public static String bare(String text) {
        String decomposed = Normalizer.normalize(key(text), Normalizer.Form.NFD);
        // đ is a letter of its own, not a d with a mark, so that decomposing leaves it as it is.
        String bare = MARKS.matcher(decomposed)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
        return GAPS.matcher(bare).replaceAll(" ").strip();
    }

    private static boolean consistsOf(boolean[] settled, String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= settled.length || !settled[letter]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasGaps(String stored) {
        boolean blank = false;
        for (int i = 0; i < stored.length(); i++) {
            boolean gap = Character.isWhitespace(stored.charAt(i));
            if (gap && (blank || stored.charAt(i) != ' ')) {
                return true;
            }
            blank = gap;
        }
        return false;
    }

    private static boolean isUnseen(int letter) {
        return letter >= FIRST_UNUSUAL
                && (Character.getType(letter) == Character.FORMAT
                        || UNSEEN.indexOf(letter) >= 0
                        || (letter >= 0xfe00 && letter <= PICTURE)
                        || (letter >= 0xe0000 && letter <= 0xe0fff));
    }

    private static boolean isBlank(int letter) {
        return Character.getType(letter) == Character.SPACE_SEPARATOR || BLANK_LETTERS.indexOf(letter) >= 0;
    }

    private static boolean isLineBreak(int letter) {
        return letter == '\u2028' || letter == '\u2029';
    }

    /** A family, a flag or the picture of a heart is one sign of several characters, of which some show nothing themselves. */
    private static boolean holdsTogether(int letter, int before, String text, int at) {
        return switch (letter) {
            case JOINER -> (isPicture(before) || before == PICTURE) && isPicture(nextSeen(text, at));
            case PICTURE ->
                isPicture(before) || (before < FIRST_UNUSUAL && before > ' ' && nextSeen(text, at) == KEY_CAP);
            default -> isTag(letter) && (before == BLACK_FLAG || isTag(before));
        };
    }

    private static boolean isPicture(int letter) {
        return letter >= FIRST_UNUSUAL && Character.isEmoji(letter);
    }

    private static boolean isTag(int letter) {
        return letter >= 0xe0020 && letter <= 0xe007f;
    }

    private static int nextSeen(String text, int at) {
        for (int next = at; next < text.length(); next += Character.charCount(text.codePointAt(next))) {
            if (!isUnseen(text.codePointAt(next))) {
                return text.codePointAt(next);
            }
        }
        return 0;
    }

    private static void appendLikeness(StringBuilder text, int letter) {
        if (letter < FIRST_UNUSUAL) {
            text.append((char) letter);
        } else if (DASHES.indexOf(letter) >= 0) {
            text.append('-');
        } else if (SINGLE_QUOTES.indexOf(letter) >= 0) {
            text.append('\'');
        } else if (DOUBLE_QUOTES.indexOf(letter) >= 0) {
            text.append('"');
        } else if (SLASHES.indexOf(letter) >= 0) {
            text.append('/');
        } else if (COLONS.indexOf(letter) >= 0) {
            text.append(':');
        } else if (LIKE_D.indexOf(letter) >= 0) {
            text.append('Đ');
        } else if (LIKE_SMALL_D.indexOf(letter) >= 0) {
            text.append('đ');
        } else if (isFormOfOthers(letter)) {
            text.append(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC));
        } else {
            text.appendCodePoint(letter);
        }
    }

    /**
     * Returns whether the sign is only another form of plain ones: of full width, joined, in a mathematician's letters, a Roman number
     * or three dots in one. Raised and lowered digits are not: m² is no m2.
     */
    private static boolean isFormOfOthers(int letter) {
        return (letter >= 0xff01 && letter <= 0xff5e)
                || (letter >= 0xfb00 && letter <= 0xfb06)
                || (letter >= 0x1d400 && letter <= 0x1d7ff)
                || (letter >= 0x2160 && letter <= 0x217f)
                || (letter >= 0x2024 && letter <= 0x2026);
    }
}
