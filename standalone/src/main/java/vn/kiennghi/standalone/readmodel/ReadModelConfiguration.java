package vn.kiennghi.standalone.readmodel;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kiennghi.query.platform.ReadModelCommit;

/** Commits the embedded store after each batch of the projections; a real MongoDB needs no such step. */
@Configuration(proxyBeanMethods = false)
class ReadModelConfiguration {

    @Bean
    ReadModelCommit readModelCommit(ObjectProvider<EmbeddedMongo> embedded) {
        EmbeddedMongo mongo = embedded.getIfAvailable();
        return mongo == null ? ReadModelCommit.NONE : mongo::commit;
    }
}
