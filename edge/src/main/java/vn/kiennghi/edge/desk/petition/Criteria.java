package vn.kiennghi.edge.desk.petition;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import vn.kiennghi.api.petition.AnswerCriteria;

/** What an answer is weighed by, by the names that bodies and texts have for it (R21). */
public final class Criteria {
    /** The names, in the order in which they are shown. */
    public static final List<String> NAMES = Arrays.stream(AnswerCriteria.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    private Criteria() {}
}
