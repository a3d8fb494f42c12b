package vn.kiennghi.query.distributed;

import com.mongodb.client.MongoDatabase;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import vn.kiennghi.messaging.distributed.Servers;

/** Says UP while what the nodes share can be reached, and once it was prepared: nobody could sign in before. */
final class KeptDatabaseHealth implements HealthIndicator {
    private final MongoDatabase database;
    private final Preparation preparation;

    KeptDatabaseHealth(MongoDatabase database, Preparation preparation) {
        this.database = database;
        this.preparation = preparation;
    }

    @Override
    public Health health() {
        return (preparation.isDone() && Servers.answers(database) ? Health.up() : Health.down()).build();
    }
}
