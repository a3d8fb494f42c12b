package vn.kiennghi.query.platform;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import vn.kiennghi.api.identity.LogContext;

/** Lets the log tell of which request and petition a line is. Axon registers interceptors that are beans. */
@Configuration(proxyBeanMethods = false)
class MessageLogging {
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @ConditionalOnMissingBean
    LogContext logContext() {
        return new LogContext();
    }
}
