package vn.kiennghi.edge.files;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.edge.files.sheet.SheetRow;
import vn.kiennghi.edge.platform.text.Texts;

/** Tells the rows of a table that are no entries of it: titles of sections, totals, and what stands below the table. */
final class OddRows {
    private static final int LONGEST_TITLE = 200;
    /** Longer texts may begin like a total or a signature and are none. */
    private static final int LONGEST_PHRASE = 80;

    /** What is counted may stand between the word and the number; a petition can begin with the word alone. */
    private static final Pattern TOTAL = Pattern.compile(
            "(tong cong|tong so|tong|cong|cong don|luy ke|total|subtotal|grand total)"
                    + "( (co|la|y kien|kien nghi|cau hoi|cu tri|so luong|nhom|muc|phan|trang))*( (\\d|[ivxlc]+\\b).*)?");

    /** What a printer or an office writes between two pages of a table. */
    private static final Pattern BETWEEN_PAGES = Pattern.compile(
            "(cong )?(mang sang|chuyen sang|tiep|tiep theo)( trang( sau)?)?|(trang|page) \\d+( \\d+| of \\d+)?"
                    + "|(phu luc|bieu|bieu mau|mau|bang)( so)? (\\d{1,3}[a-z]?|[ivxlc]{1,5}|mot|hai|ba|bon|nam)");

    private static final Pattern PRINTED_NUMBER = Pattern.compile("\\(?\\s*\\d{1,6}\\s*[.)/]?\\)?");

    private static final Pattern BELOW = Pattern.compile(
            "(nguoi (lap|tong hop|ky|kiem tra)|noi nhan|ghi chu|ky ten|ky va ghi|xac nhan|tm|tl|kt|chu tich|pho chu tich"
                    + "|chanh van phong|pho chanh van phong|thu truong|truong ban|pho truong ban)\\b.*"
                    + "|.*\\bngay( \\d{1,2})? thang( \\d{1,2})? nam\\b.*");
    private static final Pattern OUTLINE =
            Pattern.compile("\\s*([IVXLC]+|[A-Z])\\s*([.)]\\s*|[-:/]\\s+)\\p{L}{2}.*", Pattern.DOTALL);
    private static final Pattern OUTLINE_NUMBER = Pattern.compile("[IVXLC]+|[A-Z]");
    private static final Pattern OUTLINE_START = Pattern.compile("^\\s*([IVXLC]+|[A-Z]|\\d{1,2})\\s*[.)/:-]\\s*");
    private static final Pattern FIELD_START = Pattern.compile("^(ve )?(linh vuc|nganh)( ve)? ");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final int reference;
    private final int content;

    OddRows(Heading heading, TableForm form) {
        this.reference = place(heading, "reference");
        this.content = place(heading, form.section() == null ? "" : "content");
    }

    private static int place(Heading heading, String column) {
        return IntStream.range(0, heading.size())
                .filter(place -> column.equals(heading.column(place)))
                .findFirst()
                .orElse(-1);
    }

    /** Returns whether the row says by itself that it is none: a total, a number alone, the end of a page, dots or dashes. */
    boolean isNoEntry(SheetRow row) {
        List<String> texts = texts(row);
        return isTotal(row)
                || (texts.size() == 1 && isPhrase(texts.getFirst(), BETWEEN_PAGES))
                || (isBare(row)
                        && (!saysAnything(row.cell(reference))
                                || PRINTED_NUMBER
                                        .matcher(Spelling.key(row.cell(reference)))
                                        .matches()));
    }

    /** Returns whether the row says nothing, or nothing beside its number. */
    private boolean isBare(SheetRow row) {
        return row.errors().isEmpty()
                && IntStream.range(0, row.cells().size())
                        .allMatch(place -> place == reference || !saysAnything(row.cell(place)));
    }

    private static boolean saysAnything(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Returns whether the row stands for a count of others. */
    private boolean isTotal(SheetRow row) {
        if (!row.isBlank(reference)) {
            return isPhrase(row.cell(reference), TOTAL);
        }
        List<String> texts = texts(row);
        return !texts.isEmpty()
                && isPhrase(texts.getFirst(), TOTAL)
                && texts.stream().skip(1).allMatch(OddRows::isNumber);
    }

    /** Returns whether the row is the title of those below it: merged cells, or a single cell that looks like one. */
    boolean isSection(SheetRow row) {
        List<String> texts = texts(row);
        if (texts.size() == 2 && !row.isBlank(reference) && content >= 0 && !row.isBlank(content)) {
            return OUTLINE_NUMBER.matcher(Spelling.key(row.cell(reference))).matches()
                    && isTitle(Spelling.stored(row.cell(content)));
        }
        if (texts.size() != 1 || texts.getFirst().length() > LONGEST_TITLE || isNumber(texts.getFirst())) {
            return false;
        }
        return row.spanning() || OUTLINE.matcher(texts.getFirst()).matches() || isTitle(texts.getFirst());
    }

    /** Returns whether the row begins what stands below a table, such as signatures; it has no reference. */
    boolean isBelowTable(SheetRow row, Heading heading) {
        List<String> texts = texts(row);
        boolean besideColumns = IntStream.range(0, row.cells().size())
                .filter(place -> !row.isBlank(place))
                .allMatch(place -> heading.column(place) == null);
        boolean single = texts.size() == 1 && row.isBlank(content);
        return besideColumns || single || texts.stream().anyMatch(text -> isPhrase(text, BELOW));
    }

    /** Returns whether the row has something in the column that numbers the entries. */
    boolean isNumbered(SheetRow row) {
        return !row.isBlank(reference) && !isBelowByReference(row);
    }

    /** Signatures often begin in the first column, which is that of the numbers. */
    private boolean isBelowByReference(SheetRow row) {
        return texts(row).size() <= 2 && row.isBlank(content) && isPhrase(row.cell(reference), BELOW);
    }

    /** Returns what a section is about, without its number and the word for field. */
    static String title(SheetRow row) {
        List<String> texts = texts(row);
        String bare = OUTLINE_START.matcher(texts.getLast()).replaceFirst("");
        Matcher start = FIELD_START.matcher(Folding.fold(bare) + " ");
        if (!start.lookingAt()) {
            return bare.strip();
        }
        int wordsBefore = BLANKS.split(start.group().strip()).length;
        return BLANKS.splitAsStream(bare.strip()).skip(wordsBefore).collect(Collectors.joining(" "));
    }

    /** Returns what is written in the row. */
    static List<String> texts(SheetRow row) {
        return row.cells().stream()
                .map(Texts::normalised)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean isPhrase(String text, Pattern pattern) {
        return text.length() <= LONGEST_PHRASE
                && pattern.matcher(Folding.fold(text)).matches();
    }

    private static boolean isTitle(String text) {
        return text.length() <= LONGEST_TITLE && text.indexOf(' ') > 0 && text.equals(text.toUpperCase(Locale.ROOT));
    }

    private static boolean isNumber(String text) {
        return text.chars().noneMatch(Character::isLetter);
    }
}
