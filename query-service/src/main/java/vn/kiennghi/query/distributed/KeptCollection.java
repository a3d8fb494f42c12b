package vn.kiennghi.query.distributed;

/** A collection that is asked by other fields than its id. */
interface KeptCollection {
    /** Makes the indexes that its queries need, each named after the query; does nothing where they are there. */
    void createIndexes();
}
