package vn.kiennghi.query.document;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.ReadModelStore;

/** The collection of document numbers, which are looked for by id alone. */
@Configuration(proxyBeanMethods = false)
class DocumentCollections {
    @Bean
    Documents<UsedDocument> usedDocuments(ReadModelStore store) {
        return store.collection("documents", UsedDocument.class);
    }
}
