package vn.kiennghi.edge.desk.transfer.letter;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Numbers and days as official documents write them (R36). */
final class OfficialNumbers {
    private static final List<String> ROMAN =
            List.of("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I");
    private static final List<Integer> ROMAN_VALUES = List.of(1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1);
    private static final int TWO_DIGITS = 10;
    private static final int FIRST_BARE_MONTH = 3;

    private OfficialNumbers() {}

    /** R36: small numbers have two digits ("07 kiến nghị"), large ones a dot between thousands. */
    static String counted(int count) {
        return count < TWO_DIGITS
                ? "0" + count
                : NumberFormat.getIntegerInstance(Locale.of("vi")).format(count);
    }

    /** Returns "ngày 03 tháng 02 năm 2022": a nought before days under 10 and before January and February. */
    static String day(LocalDate day) {
        int month = day.getMonthValue();
        return "ngày %02d tháng %s năm %d"
                .formatted(
                        day.getDayOfMonth(),
                        month < FIRST_BARE_MONTH ? "0" + month : Integer.toString(month),
                        day.getYear());
    }

    /** Returns the number in Roman numerals. */
    static String roman(int number) {
        StringBuilder text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.size(); i++) {
            while (rest >= ROMAN_VALUES.get(i)) {
                text.append(ROMAN.get(i));
                rest -= ROMAN_VALUES.get(i);
            }
        }
        return text.toString();
    }
}
