package vn.kiennghi.api.vocabulary;

/** The vocabulary of a council; answered by a {@link VocabularyView}, empty where nothing was chosen yet. */
public record FindVocabulary(String councilId) {}
