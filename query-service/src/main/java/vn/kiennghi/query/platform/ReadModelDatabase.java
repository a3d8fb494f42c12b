package vn.kiennghi.query.platform;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.ZoneId;
import org.axonframework.serialization.Serializer;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the read model lies, how records are written there, and the clock by which "today" is told. */
@Configuration(proxyBeanMethods = false)
public class ReadModelDatabase {
    /** The zone of every business date. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Name of the setting that says which store holds the read models; whoever brings another one than MongoDB sets it. */
    public static final String STORE = "kiennghi.read-model.store";

    private static final String MONGODB = "mongodb";
    private static final String VERSION = "{projections}";

    /**
     * Returns the database of the read models.
     *
     * @param name in it, {@code {projections}} stands for the version of the projections: processes of the next release then make
     *     their read models beside those of the present one, and both go on until the last process of the present one ends
     */
    @Bean
    @ConditionalOnProperty(name = STORE, havingValue = MONGODB, matchIfMissing = true)
    MongoDatabase mongoDatabase(MongoClient client, @Value("${kiennghi.read-model.database:kiennghi}") String name) {
        return client.getDatabase(name.replace(VERSION, String.valueOf(ReadModelIdentity.PROJECTIONS)))
                .withCodecRegistry(codecs());
    }

    @Bean
    @ConditionalOnProperty(name = STORE, havingValue = MONGODB, matchIfMissing = true)
    ReadModelStorage mongoReadModels(
            MongoClient client,
            MongoDatabase database,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            @Value("${kiennghi.node-id:}") String nodeId) {
        return new MongoReadModels(client, database, serializer, eventSerializer, nodeId);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZONE);
    }

    /** Returns how documents are written: as the driver does it, which knows records, enums by name and days; moments by {@link MomentCodec}. */
    public static CodecRegistry codecs() {
        return CodecRegistries.fromRegistries(
                CodecRegistries.fromCodecs(new MomentCodec()), MongoClientSettings.getDefaultCodecRegistry());
    }
}
