package vn.kiennghi.edge.platform;

import java.time.Duration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import vn.kiennghi.messaging.reading.ReadSide;

/** How the edge speaks to the rest of the system, and the server settings that its contract rests on. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:edge-defaults.properties")
class EdgeConfiguration {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Bean
    CommandDispatch commandDispatch(
            CommandGateway gateway,
            ReadSide readSide,
            RequestIds requestIds,
            @Value("${kiennghi.patience.commands:0s}") Duration patience) {
        return new CommandDispatch(gateway, readSide, requestIds, LONGEST, new Patience(patience));
    }

    @Bean
    QueryDispatch queryDispatch(QueryGateway gateway, @Value("${kiennghi.patience.queries:0s}") Duration patience) {
        return new QueryDispatch(gateway, LONGEST, new Patience(patience));
    }
}
