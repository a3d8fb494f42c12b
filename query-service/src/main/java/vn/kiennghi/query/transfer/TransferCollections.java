package vn.kiennghi.query.transfer;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.ReadModelStore;

/** The collection of the transfers and its indexes. */
@Configuration(proxyBeanMethods = false)
class TransferCollections {
    static final String SESSION = "sessionId";
    static final String STATE = "state";
    /** What is known of a transfer but for its petitions and its draft, which are long. */
    static final List<String> WITHOUT_PETITIONS = List.of("s", SESSION, STATE, "issued", "transferred");
    /** What is known of a transfer but for its draft, which is as long again. */
    static final List<String> PETITIONS_AND_STATE = List.of("s", SESSION, STATE, "issued", "transferred", "petitionIds");

    @Bean
    Documents<TransferDocument> transferDocuments(ReadModelStore store) {
        Documents<TransferDocument> transfers = store.collection("transfers", TransferDocument.class);
        // Serves FindPetitionsToTransfer, too, for the session's documents that hold petitions.
        transfers.index("FindTransfersOfSession", SESSION, STATE);
        transfers.index("FindTransfersInProgress", STATE);
        return transfers;
    }
}
