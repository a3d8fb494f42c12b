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
    static final String ISSUED = "issued";
    static final String PETITIONS = "petitionIds";

    @Bean
    Documents<TransferDocument> transferDocuments(ReadModelStore store) {
        Documents<TransferDocument> transfers = store.collection("transfers", TransferDocument.class);
        // Serves FindPetitionsToTransfer, too, for the session's documents that hold petitions.
        transfers.index("FindTransfersOfSession", Indexes.ascending(SESSION, STATE));
        transfers.index("FindTransfersInProgress", Indexes.ascending(STATE));
        return transfers;
    }
}
