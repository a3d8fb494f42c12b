package vn.kiennghi.query.petition;

/** Something that is kept beside the rows of a term in memory and follows each of their changes, such as columns for figures. */
public interface RowFollower {
    /** Takes a row that is new, or the present form of one that is known. Numbers are small and never used again. */
    void kept(int ordinal, PetitionRow row);

    /** Forgets a row. */
    void dropped(int ordinal);

    /** Returns about how many bytes of the heap it takes; they count with those of the rows. */
    long bytes();
}
