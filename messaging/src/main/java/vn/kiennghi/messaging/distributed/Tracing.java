package vn.kiennghi.messaging.distributed;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import org.axonframework.tracing.NoOpSpanFactory;
import org.axonframework.tracing.SpanFactory;
import org.axonframework.tracing.opentelemetry.OpenTelemetrySpanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/**
 * Follows a request over the processes, as spans that are sent to an OpenTelemetry collector. Only where its address is given
 * (KIENNGHI_OTLP_ENDPOINT), and only in the distributed way: the libraries are not part of standalone.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(name = "io.opentelemetry.sdk.OpenTelemetrySdk")
@PropertySource("classpath:tracing.properties")
public class Tracing {
    /** Whether a collector is named, as an expression for conditions. */
    public static final String WANTED = "!'${kiennghi.otlp.endpoint:}'.isBlank()";
    /** Name of the tracer of this product's own spans. */
    public static final String TRACER = "vn.kiennghi";

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression(WANTED)
    OpenTelemetrySdk openTelemetry(
            @Value("${kiennghi.otlp.endpoint}") String endpoint, @Value("${spring.application.name}") String service) {
        SdkTracerProvider tracers = SdkTracerProvider.builder()
                .setResource(Resource.getDefault()
                        .merge(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), service))))
                .addSpanProcessor(BatchSpanProcessor.builder(OtlpHttpSpanExporter.builder()
                                .setEndpoint(endpoint.strip().replaceAll("/+$", "") + "/v1/traces")
                                .build())
                        .build())
                .build();
        return OpenTelemetrySdk.builder()
                .setTracerProvider(tracers)
                .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
                .build();
    }

    /** Axon asks it for every message; without a collector it answers with nothing. */
    @Bean
    SpanFactory spanFactory(ObjectProvider<OpenTelemetrySdk> openTelemetry) {
        OpenTelemetrySdk sdk = openTelemetry.getIfAvailable();
        return sdk == null
                ? NoOpSpanFactory.INSTANCE
                : OpenTelemetrySpanFactory.builder()
                        .tracer(sdk.getTracer(TRACER))
                        .contextPropagators(sdk.getPropagators().getTextMapPropagator())
                        .build();
    }
}
