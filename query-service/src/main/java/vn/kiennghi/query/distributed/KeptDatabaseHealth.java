package vn.kiennghi.query.distributed;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says UP while what the nodes share can be reached, and once it was prepared: nobody could sign in before. */
final class KeptDatabaseHealth implements HealthIndicator {
    private static final Document PING = new Document("ping", 1);

    private final MongoDatabase database;
    private final Preparation preparation;

    KeptDatabaseHealth(MongoDatabase database, Preparation preparation) {
        this.database = database;
        this.preparation = preparation;
    }

    @Override
    public Health health() {
        if (!preparation.isDone()) {
            return Health.down().build();
        }
        try {
            database.runCommand(PING);
            return Health.up().build();
        } catch (MongoException outOfReach) {
            return Health.down().build();
        }
    }
}
