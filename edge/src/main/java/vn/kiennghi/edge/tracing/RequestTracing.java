package vn.kiennghi.edge.tracing;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import vn.kiennghi.messaging.distributed.Tracing;

/** Makes each request the beginning of what is followed, where a collector is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(name = "io.opentelemetry.sdk.OpenTelemetrySdk")
class RequestTracing {
    /** Just within the filter that gives the request its id. */
    @Bean
    @ConditionalOnExpression(Tracing.WANTED)
    FilterRegistrationBean<TracedRequests> tracedRequests(OpenTelemetrySdk openTelemetry) {
        FilterRegistrationBean<TracedRequests> filter =
                new FilterRegistrationBean<>(new TracedRequests(openTelemetry.getTracer(Tracing.TRACER)));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }
}
