package vn.kiennghi.query.transfer;

import com.mongodb.client.model.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.ReadModelStore;

/** The collection of the transfers and its indexes. */
@Configuration(proxyBeanMethods = false)
class TransferCollections {
    static final String SESSION = "sessionId";
    static final String STATE = "state";

    @Bean
    Documents<TransferDocument> transferDocuments(ReadModelStore store) {
        Documents<TransferDocument> transfers = store.collection("transfers", TransferDocument.class);
        // FindTransfersOfSession, and FindPetitionsToTransfer for the session's open drafts.
        transfers.index(Indexes.ascending(SESSION, STATE));
        // FindTransfersInProgress.
        transfers.index(Indexes.ascending(STATE));
        return transfers;
    }
}
