package vn.kiennghi.query.petition;

/**
 * Follows the rows of one term in memory: an index or columns, made when somebody first needs them. A row keeps its ordinal as long as
 * the term is in memory. For one thread at a time.
 */
public interface RowFollower {
    /** Takes a row in the place of the one of that ordinal, if there was one; throws for nothing that a row can say. */
    void kept(int ordinal, PetitionRow row);

    /** Forgets the row of that ordinal. */
    void dropped(int ordinal);

    /** Returns about how many bytes of the heap it takes; asked after every change. */
    long bytes();
}
