package vn.kiennghi.messaging.distributed;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.kiennghi.messaging.outage.ReadyLine;

/** Says in the log when the service can be used: when its readiness says so, not only when its program has started. */
@Component
class ToldWhenReady implements AutoCloseable {
    private final HealthEndpoint health;
    private final Environment settings;
    private @Nullable ReadyLine line;

    ToldWhenReady(HealthEndpoint health, Environment settings) {
        this.health = health;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        line = ReadyLine.watching(
                settings.getRequiredProperty("spring.application.name"),
                settings.getProperty("server.address", "0.0.0.0") + ":"
                        + settings.getProperty("local.server.port", "?"),
                ToldWhenReady.class.getPackage().getImplementationVersion(),
                this::isReady,
                InstantSource.system());
    }

    private boolean isReady() {
        HealthDescriptor readiness = health.healthForPath("readiness");
        return readiness != null && Status.UP.equals(readiness.getStatus());
    }

    @Override
    public void close() {
        if (line != null) {
            line.close();
        }
    }
}
