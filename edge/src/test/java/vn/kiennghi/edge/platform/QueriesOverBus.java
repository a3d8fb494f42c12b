package vn.kiennghi.edge.platform;

import java.time.Duration;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryBus;

/** Asks whoever answers on a bus of this process. */
public final class QueriesOverBus {
    private QueriesOverBus() {}

    public static QueryDispatch of(QueryBus bus) {
        return new QueryDispatch(
                DefaultQueryGateway.builder().queryBus(bus).build(),
                Duration.ofSeconds(30),
                new Patience(Duration.ZERO));
    }
}
