package vn.kiennghi.edge.desk.similar;

/**
 * A similar petition and what the reader of another one's page may say of the two.
 *
 * @param merge whether this one may be joined to the similar one (R10)
 * @param repeat whether this one may bring the matter of the similar one again (R11)
 * @param apart whether the two may be told apart
 */
public record SimilarOffer(SimilarLine petition, boolean merge, boolean repeat, boolean apart) {
    /** Returns whether there is anything to say. */
    public boolean any() {
        return merge || repeat || apart;
    }
}
