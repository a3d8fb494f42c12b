package vn.kiennghi.api.vocabulary;

import vn.kiennghi.api.council.Identifier;

/** Id of a council's vocabulary; its text form is the aggregate identifier. */
public record VocabularyId(String councilId) {
    public VocabularyId {
        Identifier.require(councilId, "councilId");
    }

    @Override
    public String toString() {
        return "vocabulary:" + councilId;
    }
}
