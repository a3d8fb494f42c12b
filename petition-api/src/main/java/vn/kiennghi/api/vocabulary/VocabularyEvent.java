package vn.kiennghi.api.vocabulary;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a council's vocabulary. */
public sealed interface VocabularyEvent {
    String councilId();

    /**
     * A word got its meaning, its first or another one.
     *
     * @param written as the file wrote it that was looked at; words are the same whatever their case and spaces
     * @param means id of the catalogue's entry or name of the value; null: somebody decided that the word says nothing
     */
    @Revision("1")
    record MeaningChosen(
            String councilId,
            WordUse use,
            String written,
            @Nullable String means) implements VocabularyEvent {}

    /** What a word means was dropped; files that use it ask again. */
    @Revision("1")
    record WordForgotten(String councilId, WordUse use, String written) implements VocabularyEvent {}
}
