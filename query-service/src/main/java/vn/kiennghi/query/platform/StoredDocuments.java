package vn.kiennghi.query.platform;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One collection as a store keeps it. What differs between stores is behind this; {@link Documents} in front of it is the same for all.
 * A member is named as it is stored; one within another by a path such as {@code e.t}. Where a list of members is given, the documents
 * have these and their id alone, all others are null; the members of a primitive type must be among them.
 *
 * <p>Every method throws what the store throws where it does not answer.
 */
public interface StoredDocuments<D extends ReadModelDocument> {
    /** Stands for all members. */
    List<String> WHOLE = List.of();

    /**
     * Returns the document; null if there is none of that id.
     *
     * @throws UnreadableDocument if it is there and cannot be read back
     */
    @Nullable D read(String id);

    /** Returns the documents that there are by id, in one question. */
    Map<String, D> read(Collection<String> ids, List<String> members);

    /** Hands over each document whose member has that text, in no order that may be counted on. */
    void where(String member, String value, List<String> members, Consumer<? super D> reader);

    /** Hands over each document, in no order that may be counted on. */
    void all(List<String> members, Consumer<? super D> reader);

    /** Returns each text that the member has in any document. */
    SortedSet<String> distinct(String member);

    /** Returns how many documents there are. */
    long count();

    /** Returns how many documents there are by the member's text; those without it are left out. */
    SortedMap<String, Long> counts(String member);

    /** Hands over each document as it is stored, by id in the order of its bytes. */
    void asStored(Consumer<Map<String, Object>> reader);

    /**
     * Writes the documents, each in the place of the one of its id.
     *
     * @throws RefusedDocuments if some of them are the reason that they cannot be written
     */
    void write(Collection<D> documents);

    /**
     * Returns the size of the form in which the document would be stored, in bytes.
     *
     * @throws RuntimeException if it has none
     */
    int size(D document);

    /** Deletes all documents. */
    void clear();

    /**
     * Makes an index that is not there yet.
     *
     * @param query the query that it serves, which becomes its name
     * @param members in their order
     */
    void createIndex(String query, List<String> members);

    /** The store does not take some documents, and never will as they are; the others may be written or not. */
    final class RefusedDocuments extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Map<String, String> answers;

        /** @param answers what the store said, by document id */
        public RefusedDocuments(Map<String, String> answers, RuntimeException failure) {
            super(failure.getMessage(), failure);
            this.answers = Map.copyOf(answers);
        }

        /** Returns what the store said, by document id. */
        public Map<String, String> answers() {
            return answers;
        }
    }
}
