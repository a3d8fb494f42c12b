package vn.kiennghi.api.petition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which petitions of a term say much the same; word order, diacritics, case and numbers do not matter. */
public sealed interface SimilarQuery {
    /** Most texts in one question. */
    int MOST_TEXTS = 500;

    /** How many similar petitions are usually shown. */
    int USUALLY = 5;

    /**
     * What somebody asked for, in a few words more than its text: petitions of the same place or group weigh more.
     *
     * @param petitionId the petition that says it; it and those known to belong or not to belong to it are left out. Null, or an
     *     id that is not recorded yet: nothing is left out
     */
    record Text(
            @Nullable String petitionId,
            String content,
            @Nullable String group,
            @Nullable String place) {}

    /**
     * The petitions of a term most like a text, the most similar first; none where nothing is similar. Answered by any number of
     * {@link SimilarPetition}.
     *
     * @param limit how many at most
     */
    record FindSimilar(String termId, Text text, int limit) implements SimilarQuery {}

    /**
     * The same for many texts at once, as tables bring them; answered by {@link SimilarToMany}.
     *
     * @param texts at most {@link #MOST_TEXTS}
     * @param limit how many petitions at most for each text
     * @throws IllegalArgumentException if there are more texts
     */
    record FindSimilarToMany(String termId, List<Text> texts, int limit) implements SimilarQuery {
        public FindSimilarToMany {
            if (texts.size() > MOST_TEXTS) {
                throw new IllegalArgumentException("more than " + MOST_TEXTS + " texts: " + texts.size());
            }
        }
    }
}
