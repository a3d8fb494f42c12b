package vn.kiennghi.api.petition;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the council looks at when it weighs an answer (R21).
 *
 * @param onPoint it answers what was asked
 * @param specific it says what was or will be done, not what the law says in general
 * @param dated it says when
 * @param lawful it stands on the right legal ground
 */
public record AnswerCriteria(boolean onPoint, boolean specific, boolean dated, boolean lawful) {

    /** Returns the names of the criteria that the answer does not meet. */
    public List<String> unmet() {
        return Stream.of(
                        onPoint ? "" : "onPoint",
                        specific ? "" : "specific",
                        dated ? "" : "dated",
                        lawful ? "" : "lawful")
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
