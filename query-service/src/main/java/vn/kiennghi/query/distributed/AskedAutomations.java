package vn.kiennghi.query.distributed;

import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.api.operations.AutomationNames;
import vn.kiennghi.api.operations.AutomationPositions;
import vn.kiennghi.api.operations.FindAutomationPositions;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.MongoStoredToken;
import vn.kiennghi.query.platform.RemoteAutomations;
import vn.kiennghi.query.platform.StoredToken;

/**
 * Tells how far the automations of the petition services have come. A question reaches one instance, which knows it only if it carries
 * them out; how far they have come at least stands in their stored token, whoever carries them out.
 */
@Component
@Profile(QueryService.PROFILE)
class AskedAutomations implements RemoteAutomations {
    /** Where the petition services keep their tokens. */
    private static final String TOKENS = "automationTokens";

    private static final int PATIENCE_SECONDS = 2;

    private static final Reader SELF = Reader.system(AskedAutomations.class.getSimpleName());

    private final QueryGateway queries;
    private final Map<String, StoredToken> stored;

    @Autowired
    AskedAutomations(QueryGateway queries, @Qualifier("keptDatabase") MongoDatabase kept, Serializer serializer) {
        this(AutomationNames.ALL, queries, kept, serializer);
    }

    /** @param names of the automations */
    AskedAutomations(List<String> names, QueryGateway queries, MongoDatabase kept, Serializer serializer) {
        this.queries = queries;
        this.stored = names.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> new MongoStoredToken(kept.getCollection(TOKENS), name, serializer)));
    }

    @Override
    public Map<String, Long> positions() {
        Map<String, Long> positions = new HashMap<>();
        stored.forEach((name, token) -> positions.put(name, EventLog.position(token.read(), EventLog.NOTHING)));
        answered().forEach(automation -> positions.merge(automation.name(), automation.position(), Math::max));
        return positions;
    }

    /** Where nobody answers, the stored positions are the truth: nothing moves then. */
    private List<AutomationPositions.Automation> answered() {
        try {
            return queries.query(
                            SELF.asking(new FindAutomationPositions()),
                            ResponseTypes.instanceOf(AutomationPositions.class))
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join()
                    .automations();
        } catch (CompletionException nobody) {
            return List.of();
        }
    }
}
