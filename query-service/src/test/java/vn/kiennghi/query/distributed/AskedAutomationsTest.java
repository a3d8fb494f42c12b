package vn.kiennghi.query.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.operations.AutomationPositions;
import vn.kiennghi.api.operations.AutomationPositions.Automation;
import vn.kiennghi.api.operations.FindAutomationPositions;
import vn.kiennghi.query.platform.EmbeddedMongo;
import vn.kiennghi.query.platform.EventLog;

/** Two petition services, of which one carries the automation out; a question reaches one of them, in turn. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AskedAutomationsTest {
    private static final String AUTOMATION = "transfer-automation";

    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final Serializer serializer = Jackson3Serializer.builder().build();
    private final SimpleQueryBus bus = SimpleQueryBus.builder().build();
    private final AskedAutomations automations =
            new AskedAutomations(DefaultQueryGateway.builder().queryBus(bus).build(), mongo.database(), serializer);

    @AfterEach
    void stop() {
        mongo.close();
    }

    private void storedAt(long position) {
        storedAt(AUTOMATION, position);
    }

    private void storedAt(String automation, long position) {
        MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(mongo.client(), mongo.database().getName())
                        .trackingTokensCollectionName("automationTokens")
                        .build())
                .serializer(serializer)
                .contentType(byte[].class)
                .build()
                .initializeTokenSegments(automation, 1, new GlobalSequenceTrackingToken(position));
    }

    private void answeringInTurn(AutomationPositions... answers) {
        AtomicInteger asked = new AtomicInteger();
        bus.subscribe(
                FindAutomationPositions.class.getName(),
                AutomationPositions.class,
                _ -> answers[asked.getAndIncrement() % answers.length]);
    }

    private @Nullable Long position() {
        return automations.positions().get(AUTOMATION);
    }

    @Test
    void the_service_that_does_not_carry_it_out_changes_nothing_in_the_answer() {
        storedAt(41);
        answeringInTurn(
                new AutomationPositions(List.of()), new AutomationPositions(List.of(new Automation(AUTOMATION, 41))));

        assertThat(List.of(position(), position(), position(), position())).containsOnly(41L);
    }

    @Test
    void a_live_position_counts_where_it_is_further_than_the_stored_one() {
        storedAt(41);
        answeringInTurn(new AutomationPositions(List.of(new Automation(AUTOMATION, 45))));

        assertThat(position()).isEqualTo(45);
    }

    @Test
    void each_automation_has_a_position_of_its_own() {
        storedAt(41);
        storedAt("sweep-automation", 7);
        answeringInTurn(new AutomationPositions(List.of(new Automation("sweep-automation", 9))));

        assertThat(new AskedAutomations(
                                List.of(AUTOMATION, "sweep-automation"),
                                DefaultQueryGateway.builder().queryBus(bus).build(),
                                mongo.database(),
                                serializer)
                        .positions())
                .containsOnly(Map.entry(AUTOMATION, 41L), Map.entry("sweep-automation", 9L));
    }

    @Test
    void where_nobody_answers_the_stored_position_counts() {
        storedAt(41);

        assertThat(position()).isEqualTo(41);
    }

    @Test
    void where_nothing_is_stored_nothing_was_handled() {
        assertThat(position()).isEqualTo(EventLog.NOTHING);
    }
}
