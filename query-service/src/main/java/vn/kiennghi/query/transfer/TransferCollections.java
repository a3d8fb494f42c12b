package vn.kiennghi.query.transfer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.ReadModelStore;

/** The collections of the transfers and their petitions. */
@Configuration(proxyBeanMethods = false)
class TransferCollections {
    static final String SESSION = "sessionId";
    static final String STATE = "state";
    @Bean
    Documents<TransferDocument> transferDocuments(ReadModelStore store) {
        Documents<TransferDocument> transfers = store.collection("transfers", TransferDocument.class);
        // Serves FindPetitionsToTransfer, too, for the session's documents that hold petitions.
        transfers.index("FindTransfersOfSession", SESSION, STATE);
        transfers.index("FindTransfersInProgress", STATE);
        return transfers;
    }

    @Bean
    Documents<ListedPetitions> listedPetitions(ReadModelStore store) {
        return store.collection("transferPetitions", ListedPetitions.class);
    }
}
