package vn.kiennghi.query.distributed;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.identity.Account;
import vn.kiennghi.edge.identity.AccountStore;
import vn.kiennghi.edge.identity.QuickPasswords;
import vn.kiennghi.edge.page.SamplePages;

/** The pages of {@link SamplePages} on a node of several that share a MongoDB. */
@Import(SamplePages.class)
@ImportAutoConfiguration(PropertyPlaceholderAutoConfiguration.class)
@ComponentScan(
        basePackages = "vn.kiennghi.query.distributed",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                ".*\\.(QueryService|DistributedEdge|NotBeforeTheReadModels|AskedAutomations|ToldWhenReady)"))
class NodePages {
    static final Account LAN = new Account(
            "lan", new QuickPasswords().hash(SamplePages.PASSWORD), List.of(new Grant(Role.CLERK, "bac-kan", null)));

    /** What a node asks of the sessions' collection, in its order. */
    static final class AskedOfSessions implements CommandListener {
        private final List<String> commands = new CopyOnWriteArrayList<>();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            String command = event.getCommandName();
            if (event.getCommand().containsKey(command)
                    && event.getCommand().get(command).isString()
                    && event.getCommand().getString(command).getValue().equals("sessions")) {
                commands.add(command);
            }
        }

        List<String> commands() {
            return List.copyOf(commands);
        }

        void forget() {
            commands.clear();
        }
    }

    @Bean
    AskedOfSessions askedOfSessions() {
        return new AskedOfSessions();
    }

    @Bean
    MongoClient mongoClient(AskedOfSessions asked, @Value("${shared-mongodb}") String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(500, TimeUnit.MILLISECONDS))
                .addCommandListener(asked)
                .build());
    }

    /** Starts a node on the given MongoDB. */
    static ConfigurableApplicationContext start(String mongoUri) {
        ConfigurableApplicationContext node = new SpringApplicationBuilder(NodePages.class)
                .profiles("query-service")
                .run(
                        "--shared-mongodb=" + mongoUri,
                        "--kiennghi.admin-password=" + SamplePages.PASSWORD,
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=WARN");
        node.getBean(AccountStore.class).save(LAN);
        return node;
    }

    static int port(ConfigurableApplicationContext node) {
        return Objects.requireNonNull(((WebServerApplicationContext) node).getWebServer())
                .getPort();
    }
}
