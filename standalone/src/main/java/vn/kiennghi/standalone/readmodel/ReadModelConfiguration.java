package vn.kiennghi.standalone.readmodel;

import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kiennghi.messaging.reading.ReadSide;
import vn.kiennghi.query.platform.ReadModelDatabase;
import vn.kiennghi.query.platform.ReadModelStorage;
import vn.kiennghi.standalone.start.DataDirectory;

/** What stands for MongoDB where the read models lie beside the record. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = ReadModelDatabase.STORE, havingValue = ReadModelConfiguration.SQLITE)
public class ReadModelConfiguration {
    /** Value of the setting {@link ReadModelDatabase#STORE} by which the read models lie in a SQLite file. */
    public static final String SQLITE = "sqlite";

    @Bean
    ReadModelStorage sqliteReadModels(
            ReadModelsFile file,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            @Value("${kiennghi.node-id}") String nodeId) {
        return new SqliteReadModels(file, serializer, eventSerializer, nodeId);
    }

    @Bean
    ReadModelsUpkeep readModelsUpkeep(ReadModelsFile file, DataDirectory directory, ReadSide readSide) {
        return new ReadModelsUpkeep(file, directory, readSide);
    }
}
