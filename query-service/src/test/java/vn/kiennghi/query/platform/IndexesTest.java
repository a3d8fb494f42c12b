package vn.kiennghi.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** The server that stands in for MongoDB keeps no secondary index, so it is what is asked of it that is looked at. */
class IndexesTest {
    private final Map<String, String> asked = new TreeMap<>();

    private final Jackson3Serializer serializer = Jackson3Serializer.builder().build();

    private final class Asked implements CommandListener {
        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("createIndexes")) {
                for (BsonValue index : event.getCommand().getArray("indexes")) {
                    BsonDocument definition = index.asDocument();
                    asked.put(
                            event.getCommand().getString("createIndexes").getValue() + "."
                                    + definition.getString("name").getValue(),
                            String.join(" ", definition.getDocument("key").keySet()));
                }
            }
        }
    }

    @Test
    void every_query_that_does_not_ask_by_id_has_an_index_of_its_name() {
        try (EmbeddedMongo mongo = new EmbeddedMongo();
                MongoClient client = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(mongo.uri()))
                        .addCommandListener(new Asked())
                        .build());
                AnnotationConfigApplicationContext collections = new AnnotationConfigApplicationContext()) {
            ReadModelStore store = new ReadModelStore(
                    new MongoReadModels(client, client.getDatabase("test"), serializer, serializer, ""));
            collections.getBeanFactory().registerSingleton("store", store);
            ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(collections, false);
            scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*Collections")));
            scanner.scan("vn.kiennghi.query");
            collections.refresh();

            store.createIndexes();
        }
        assertThat(asked)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "register.rowsOfTerm", "e.t",
                        "agencies.FindAgencies", "councilId",
                        "sessions.FindTerms", "councilId",
                        "meetings.FindMeetings", "sessionId",
                        "transfers.FindTransfersOfSession", "sessionId state",
                        "transfers.FindTransfersInProgress", "state"));
    }
}
