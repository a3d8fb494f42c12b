package vn.kiennghi.front.distributed;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.operations.AutomationPositions;
import vn.kiennghi.api.operations.FindAutomationPositions;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.RemoteAutomations;

/** Asks every instance of the petition service how far its automations have come. */
@Component
@Profile(QueryService.PROFILE)
class AskedAutomations implements RemoteAutomations {
    private static final String TRANSFERS = "transfer-automation";
    private static final int PATIENCE_SECONDS = 2;

    private final QueryGateway queries;

    AskedAutomations(QueryGateway queries) {
        this.queries = queries;
    }

    @Override
    public Map<String, Long> positions() {
        Map<String, Long> positions = new HashMap<>();
        positions.put(TRANSFERS, EventLog.NOTHING);
        queries.scatterGather(
                        new FindAutomationPositions(),
                        ResponseTypes.instanceOf(AutomationPositions.class),
                        PATIENCE_SECONDS,
                        TimeUnit.SECONDS)
                .flatMap(answer -> answer.automations().stream())
                .forEach(automation -> positions.merge(automation.name(), automation.position(), Math::max));
        return positions;
    }
}
