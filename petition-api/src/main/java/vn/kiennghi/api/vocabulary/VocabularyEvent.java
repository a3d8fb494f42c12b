package vn.kiennghi.api.vocabulary;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a council's vocabulary. */
public sealed interface VocabularyEvent {
    String councilId();

    /** A word got its meaning, its first or another one. */
    @Revision("1")
    record MeaningChosen(
            String councilId,
            WordUse use,
            String written,
            @Nullable String means) implements VocabularyEvent {}

    /** A word means nothing known any more. */
    @Revision("1")
    record WordForgotten(String councilId, WordUse use, String written) implements VocabularyEvent {}
}
