package vn.kiennghi.edge.page.wording;

import java.io.Serial;
import java.text.ChoiceFormat;
import java.text.FieldPosition;

/**
 * Chooses the form of a word by a number, as English does between one petition and two petitions. The number may already be
 * written, such as "1.234" or "1,234": so the pages hand most of theirs over.
 */
final class CountedForm extends ChoiceFormat {
    @Serial
    private static final long serialVersionUID = 1L;

    CountedForm(ChoiceFormat choices) {
        super(choices.toPattern());
    }

    @Override
    public StringBuffer format(Object number, StringBuffer text, FieldPosition place) {
        return super.format(number instanceof String written ? valueOf(written) : number, text, place);
    }

    /** What holds no digit is no single thing: the form for many. */
    private static long valueOf(String written) {
        StringBuilder digits = new StringBuilder();
        written.chars().filter(Character::isDigit).forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.isEmpty() || digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits.toString());
    }
}
