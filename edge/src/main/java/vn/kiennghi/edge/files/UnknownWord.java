package vn.kiennghi.edge.files;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.vocabulary.UsedWord;
import vn.kiennghi.api.vocabulary.WordUse;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.ProblemCode;

/**
 * A word of a table of which a person has to say what it means.
 *
 * @param column its column, as the contract names it
 * @param written as the first of its rows writes it
 * @param rows in how many rows it stands
 * @param proposed what it most likely means: id or name of a value; null where nothing is likely
 */
public record UnknownWord(
        WordUse use,
        String column,
        String written,
        int rows,
        @Nullable String proposed) {
    /** What is longer was cut when it was told, and is a sentence and no word. */
    private static final int LONGEST = 200;

    /** More are no words of a catalogue: somebody took the wrong column. */
    public static final int MOST = 300;

    private static final Map<String, WordUse> USES = Map.of(
            "field", WordUse.FIELD,
            "level", WordUse.LEVEL,
            "round", WordUse.ROUND,
            "kind", WordUse.KIND,
            "outcome", WordUse.OUTCOME,
            "agency", WordUse.AGENCY,
            "lead_agency", WordUse.AGENCY,
            "coordinating_agencies", WordUse.AGENCY);

    /** Returns each word for which rows of a table are refused once, in the table's order, at most {@link #MOST}. */
    public static List<UnknownWord> in(Collection<Fault> rejected, ImportTarget target) {
        Map<UsedWord, UnknownWord> words = new LinkedHashMap<>();
        for (Fault fault : rejected) {
            WordUse use = use(fault);
            String written = fault.found();
            if (use == null || written == null) {
                continue;
            }
            UsedWord seen = UsedWord.of(use, written);
            UnknownWord word = words.get(seen);
            if (word != null) {
                words.put(seen, new UnknownWord(use, word.column, word.written, word.rows + 1, word.proposed));
            } else if (words.size() < MOST) {
                words.put(
                        seen,
                        new UnknownWord(
                                use,
                                String.valueOf(fault.field()),
                                written,
                                1,
                                likely(use, written, target).orElse(null)));
            }
        }
        return List.copyOf(words.values());
    }

    /** Returns whether a person can mend the fault by saying what a word means. */
    public static boolean isAskedFor(Fault fault) {
        return use(fault) != null;
    }

    private static @Nullable WordUse use(Fault fault) {
        if (fault.found() == null || fault.found().length() > LONGEST) {
            return null;
        }
        boolean aboutAWord = fault.code().equals(RefusalCode.UNKNOWN_FIELD.name())
                || fault.code().equals(RefusalCode.UNKNOWN_AGENCY.name())
                || fault.code().equals(ProblemCode.UNKNOWN_VALUE.name())
                || fault.code().equals(ProblemCode.AMBIGUOUS_NAME.name());
        return aboutAWord && fault.field() != null ? USES.get(fault.field()) : null;
    }

    private static Optional<String> likely(WordUse use, String written, ImportTarget target) {
        return switch (use) {
            case FIELD -> target.fields().likely(written);
            case AGENCY -> target.agencies().likely(written);
            case LEVEL -> Choices.likelyLevel(written).map(Enum::name);
            case ROUND -> Choices.ROUNDS.likely(written).map(Enum::name);
            case KIND -> Choices.KINDS.likely(written).map(Enum::name);
            case OUTCOME -> Choices.OUTCOMES.likely(written).map(Enum::name);
        };
    }
}
