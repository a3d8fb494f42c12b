package vn.kiennghi.edge.files;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.document.DocumentInUse;
import vn.kiennghi.api.document.FindDocumentsInUse;
import vn.kiennghi.api.petition.KnownReferences;
import vn.kiennghi.edge.platform.QueryDispatch;
import vn.kiennghi.edge.platform.RecordedReferences;

/** What the record holds already of that which the rows of a table name. */
public interface RecordedBefore {
    /** Returns what the references of the session mean. */
    KnownReferences references();

    /**
     * Returns the uses of document numbers by the council.
     *
     * @param numbers keys of the numbers
     */
    List<DocumentInUse> documents(Collection<String> numbers);

    /** Returns what is recorded for a session, as the read side knows it when it is asked. */
    static RecordedBefore of(String councilId, SessionId session, RecordedReferences recorded, QueryDispatch queries) {
        return new RecordedBefore() {
            @Override
            public KnownReferences references() {
                return recorded.of(session);
            }

            @Override
            public List<DocumentInUse> documents(Collection<String> numbers) {
                return numbers.isEmpty()
                        ? List.of()
                        : queries.many(new FindDocumentsInUse(councilId, Set.copyOf(numbers)), DocumentInUse.class);
            }
        };
    }
}
