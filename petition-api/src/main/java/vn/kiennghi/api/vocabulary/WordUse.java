package vn.kiennghi.api.vocabulary;

/** In which sense a word of a file is meant: the same word may be a field here and an agency there. */
public enum WordUse {
    /** Means a field of the council's catalogue. */
    FIELD,
    /** Means an agency of the council's catalogue. */
    AGENCY,
    /** Means a {@link vn.kiennghi.api.council.Level}. */
    LEVEL,
    /** Means a {@link vn.kiennghi.api.petition.Round}. */
    ROUND,
    /** Means a {@link vn.kiennghi.api.petition.PetitionKind}. */
    KIND,
    /** Means an {@link vn.kiennghi.api.petition.Outcome} that an agency can claim. */
    OUTCOME
}
