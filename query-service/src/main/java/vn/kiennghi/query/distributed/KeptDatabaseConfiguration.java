package vn.kiennghi.query.distributed;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.kiennghi.edge.desk.imports.FinishedImports;
import vn.kiennghi.edge.files.KeptUploads;
import vn.kiennghi.edge.identity.AccountChanges;
import vn.kiennghi.edge.identity.AccountStore;
import vn.kiennghi.edge.identity.AdministratorAccount;
import vn.kiennghi.edge.identity.GuessablePasswords;
import vn.kiennghi.edge.identity.LogAndAccounts;
import vn.kiennghi.edge.identity.Passwords;
import vn.kiennghi.edge.platform.RandomIds;
import vn.kiennghi.messaging.deadletter.DiscardedLetters;
import vn.kiennghi.messaging.distributed.MongoDiscardedLetters;

/**
 * Wires what the nodes share. It lies in a database of its own, because the read models' may be dropped at any time. Nothing here
 * asks MongoDB while the beans are made: a node starts without it and waits.
 */
@Configuration(proxyBeanMethods = false)
@Profile(QueryService.PROFILE)
class KeptDatabaseConfiguration {
    /** How long a request waits for MongoDB. People wait for pages; the driver's own 30 seconds would be too long. */
    private static final long LONGEST_SECONDS = 5;

    /** Not a candidate for others' injection: whoever wants the read models' database does not get this one. */
    @Bean(defaultCandidate = false)
    MongoDatabase keptDatabase(MongoClient client, @Value("${kiennghi.kept.database:kiennghi_kept}") String name) {
        return client.getDatabase(name)
                .withWriteConcern(WriteConcern.MAJORITY)
                .withTimeout(LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    @Bean
    MongoSecurityLog securityLog(@Qualifier("keptDatabase") MongoDatabase database) {
        return new MongoSecurityLog(database);
    }

    @Bean
    AccountStore accountStore(
            @Qualifier("keptDatabase") MongoDatabase database,
            MongoSecurityLog log,
            AccountChanges changes,
            RandomIds randomIds,
            Clock clock) {
        return new MongoAccountStore(database, new Lease(database, "accounts", randomIds, clock), log, changes);
    }

    @Bean
    KeptUploads keptUploads(@Qualifier("keptDatabase") MongoDatabase database, RandomIds randomIds, Clock clock) {
        return new MongoUploads(database, randomIds, clock);
    }

    @Bean
    FinishedImports finishedImports(@Qualifier("keptDatabase") MongoDatabase database, Clock clock) {
        return new MongoFinishedImports(database, clock);
    }

    @Bean
    MongoAnsweredMoments answeredMoments(@Qualifier("keptDatabase") MongoDatabase database) {
        return new MongoAnsweredMoments(database);
    }

    @Bean
    DiscardedLetters discardedLetters(@Qualifier("keptDatabase") MongoDatabase database) {
        return new MongoDiscardedLetters(database);
    }

    @Bean
    Preparation keptDatabasePreparation(
            List<KeptCollection> collections,
            AccountStore accounts,
            MongoSecurityLog log,
            Passwords passwords,
            GuessablePasswords guessable,
            Clock clock,
            @Value("${kiennghi.admin-password:}") String givenPassword) {
        return new Preparation(
                collections,
                () -> accounts.alone(() -> {
                    LogAndAccounts.compare(accounts, log, clock);
                    return true;
                }),
                new AdministratorAccount(accounts, passwords, guessable, givenPassword),
                System.out::println);
    }

    /** Belongs to the group {@code readiness} under the name {@code keptDatabase}. */
    @Bean
    KeptDatabaseHealth keptDatabaseHealthIndicator(
            @Qualifier("keptDatabase") MongoDatabase database, Preparation preparation) {
        return new KeptDatabaseHealth(database, preparation);
    }
}
