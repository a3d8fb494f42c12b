package vn.kiennghi.standalone.record;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says DOWN while the record's file is not the one that was opened, or is damaged. Belongs to the group {@code readiness} under the name {@code record}. A full
 * disk is no reason: reading goes on, and whoever writes is told.
 */
@Component("recordHealthIndicator")
class RecordHealth implements HealthIndicator {
    private final SqliteRecord record;

    RecordHealth(SqliteRecord record) {
        this.record = record;
    }

    @Override
    public Health health() {
        return record.guard()
                .trouble()
                .map(obstacle -> Health.down().withDetail("obstacle", obstacle).build())
                .orElseGet(() -> Health.up().build());
    }
}
