package vn.kiennghi.query.distributed;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What the edge and the read side run on when they are a process of their own. */
@Configuration(proxyBeanMethods = false)
@Profile(QueryService.PROFILE)
class DistributedEdge {
    @Bean
    HealthIndicator eventStoreHealthIndicator(
            AxonServerConnectionManager connections, @Value("${axon.axonserver.context}") String context) {
        return () -> (connections.isConnected(context) ? Health.up() : Health.down()).build();
    }
}
