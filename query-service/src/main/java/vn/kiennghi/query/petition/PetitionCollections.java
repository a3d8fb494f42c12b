package vn.kiennghi.query.petition;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.ReadModelStore;

/** The collections of the petitions' read model and their indexes. */
@Configuration(proxyBeanMethods = false)
class PetitionCollections {
    @Bean
    Documents<PetitionRow> registerRows(ReadModelStore store) {
        Documents<PetitionRow> register = store.collection("register", PetitionRow.class);
        // TermRows: all rows of a term, read once when the term is first used.
        register.ofAggregates(PetitionId.PREFIX);
        register.index("rowsOfTerm", TermRows.TERM);
        return register;
    }
}
