package vn.kiennghi.api.petition;

/** How long texts of a petition may be; how they are written says {@link vn.kiennghi.api.text.Spelling}. */
public final class PetitionText {
    /** Longest content of a petition, in UTF-16 characters. */
    public static final int LONGEST_CONTENT = 20_000;

    /** Longest single-line text: a reference, a name, a place. */
    public static final int LONGEST_LINE = 300;

    private PetitionText() {}
}
