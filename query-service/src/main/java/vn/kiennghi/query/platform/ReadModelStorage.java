package vn.kiennghi.query.platform;

import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/**
 * The store that holds the read models: their collections, how far they have come, the projections' dead letters, and which record they
 * were made from. Every method throws what the store throws where it does not answer.
 */
public interface ReadModelStorage {
    /** Returns the collection of that name, empty where it was never written to. */
    <D extends ReadModelDocument> StoredDocuments<D> collection(String name, Class<D> type);

    /**
     * Does the writes of a batch: documents, then letters, then the token. A store with transactions keeps all of them or none; another
     * one keeps them in their order, so that a token is never there without what it stands for.
     */
    void together(Runnable writes);

    /** Returns where the processor's token lies, and who claims it. */
    TokenStore tokens();

    /** Sees to it that there is one token of a kind, whoever begins at the same moment. */
    void prepareTokens();

    /** Deletes the token, so that the projections begin at the first event. */
    void forgetTokens();

    /** Returns how far the stored documents have come, read without claiming the token. */
    StoredToken storedToken();

    /** Returns where the projections' dead letters lie. Looks at the store. */
    SequencedDeadLetterQueue<EventMessage<?>> letters();

    /** Returns what the documents were made from; nothing where it was never noted. */
    Optional<Origin> origin();

    /** Notes what the documents are made from. */
    void note(Origin origin);

    /**
     * What documents were made from.
     *
     * @param log identity of the record
     * @param projections version of the projections
     */
    record Origin(String log, int projections) {}
}
