package vn.kiennghi.edge.desk.transfer.letter;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.api.transfer.TransferStage;
import vn.kiennghi.api.transfer.TransferView;

/** Proposes the number of the next letter. It is a proposal: the office's own register of letters decides. */
public final class DocumentNumbers {
    private static final Pattern FORM = Pattern.compile("(\\d{1,8})(\\D.*)?");
    private static final String USUAL = "/TTHĐND-VP";

    private DocumentNumbers() {}

    /**
     * Returns the number after the council's highest of that year, written alike; for the first of a year 01, written like the
     * latest before.
     *
     * @param transfers the council's transfer documents
     */
    public static String next(List<TransferView> transfers, int year) {
        return last(transfers, transfer -> transfer.issuedOn().getYear() == year)
                .map(Number::next)
                .or(() -> last(transfers, transfer -> transfer.issuedOn().getYear() < year)
                        .map(before -> new Number("00", before.symbol()).next()))
                .orElse("01" + USUAL);
    }

    /** Returns the number and those after it, as many as wanted; one that is no number of letters is all there is. */
    public static List<String> from(String first, int count) {
        return Stream.iterate(
                        first, number -> Number.of(number).map(Number::next).orElse(number))
                .limit(count)
                .toList();
    }

    private static Optional<Number> last(List<TransferView> transfers, Predicate<TransferView> of) {
        return transfers.stream()
                .filter(of)
                .filter(transfer -> transfer.state() != TransferStage.WITHDRAWN)
                .flatMap(transfer ->
                        Number.of(transfer.documentNumber()).stream().map(number -> new Numbered(transfer, number)))
                .max(Comparator.comparing(
                                (Numbered one) -> one.transfer().issuedOn().getYear())
                        .thenComparing(one -> one.number().value()))
                .map(Numbered::number);
    }

    private record Numbered(TransferView transfer, Number number) {}

    /** A number such as 161/TTHĐND-VP: digits and symbol (số, ký hiệu). */
    private record Number(String digits, String symbol) {
        static Optional<Number> of(String text) {
            Matcher matcher = FORM.matcher(Spelling.stored(text));
            return matcher.matches()
                    ? Optional.of(new Number(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2)))
                    : Optional.empty();
        }

        int value() {
            return Integer.parseInt(digits);
        }

        String next() {
            return ("%0" + Math.max(2, digits.length()) + "d").formatted(value() + 1) + symbol;
        }
    }
}
