package vn.kiennghi.standalone.record;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiennghi.edge.identity.AccountChanges;
import vn.kiennghi.edge.identity.AccountStore;
import vn.kiennghi.edge.identity.LogAndAccounts;
import vn.kiennghi.edge.page.shell.InstallationNote;
import vn.kiennghi.edge.page.shell.InstallationNotes;
import vn.kiennghi.edge.platform.CannotRecord;
import vn.kiennghi.edge.platform.CannotRecord.Obstacle;
import vn.kiennghi.edge.securitylog.Origin;
import vn.kiennghi.edge.securitylog.SecurityEntry;
import vn.kiennghi.edge.securitylog.SecurityEvent.SystemStarted;
import vn.kiennghi.edge.securitylog.SecurityLog;
import vn.kiennghi.messaging.deadletter.DiscardedLetters;
import vn.kiennghi.query.platform.LogIdentity;
import vn.kiennghi.query.resolution.AnsweredMoments;
import vn.kiennghi.service.automation.StoredLetters;

/** What the record in one SQLite file offers to the rest. */
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(RecordConfiguration.class);
    private static final int RECENT_EVENTS = 2_000;

    /** Also what reads many streams at once. */
    @Bean
    SplitEventStorageEngine eventStorageEngine(
            SqliteRecord record, @Qualifier("eventSerializer") Serializer serializer, List<EventUpcaster> upcasters) {
        return SqliteEvents.engine(record, serializer, new EventUpcasterChain(upcasters));
    }

    /** As Axon would make it, but with fewer recent events in memory: whoever lags behind further reads them from the file. */
    @Bean
    @Qualifier("eventStore") EventStore eventStore(EventStorageEngine eventStorageEngine, org.axonframework.config.Configuration configuration) {
        return EmbeddedEventStore.builder()
                .storageEngine(eventStorageEngine)
                .messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"))
                .spanFactory(configuration.getComponent(EventBusSpanFactory.class))
                .cachedEvents(RECENT_EVENTS)
                .build();
    }

    @Bean
    TokenStore automationTokenStore(
            SqliteRecord record, Serializer serializer, @Value("${kiennghi.node-id}") String nodeId) {
        return SqliteTokenStore.on(record, serializer, nodeId);
    }

    @Bean
    StoredLetters automationLetters(
            SqliteRecord record, Serializer serializer, @Qualifier("eventSerializer") Serializer eventSerializer) {
        return automation -> SqliteLetters.on(record, automation, serializer, eventSerializer);
    }

    @Bean
    DiscardedLetters discardedLetters(SqliteRecord record) {
        return new SqliteDiscardedLetters(record);
    }

    @Bean
    AnsweredMoments answeredMoments(SqliteRecord record) {
        return new SqliteAnsweredMoments(record);
    }

    @Bean
    SqliteSecurityLog securityLog(SqliteRecord record) {
        return new SqliteSecurityLog(record);
    }

    @Bean
    AccountStore accountStore(SqliteRecord record, SqliteSecurityLog log, AccountChanges changes, Clock clock) {
        SqliteAccountStore accounts = new SqliteAccountStore(record, log, changes);
        tellTheStart(accounts, log, clock);
        return accounts;
    }

    /** What a record in trouble does not take now, a later start does: this one is to tell the operator of the trouble. */
    private static void tellTheStart(AccountStore accounts, SecurityLog log, Clock clock) {
        try {
            LogAndAccounts.compare(accounts, log, clock);
            log.append(
                    List.of(new SecurityEntry(clock.instant(), new SystemStarted(), "", Origin.ofSystem(), Set.of())));
        } catch (CannotRecord trouble) {
            LOG.error("The security log did not take that the system starts: {}", trouble.toString());
        }
    }

    @Bean
    MeterBinder recordMetrics(SqliteRecord record, DiskSpace disk) {
        return registry -> {
            Gauge.builder("kiennghi.disk.free", disk, DiskSpace::free)
                    .description("Room left where the data lies")
                    .baseUnit(BaseUnits.BYTES)
                    .register(registry);
            Gauge.builder(
                            "kiennghi.record.trouble",
                            record.guard(),
                            guard -> guard.trouble().isPresent() ? 1 : 0)
                    .description("1 while the record's file is gone, replaced or damaged, and nothing is recorded")
                    .register(registry);
            FunctionCounter.builder("kiennghi.record.appends", record.commit(), SharedCommit::appends)
                    .description("Messages whose events were recorded")
                    .register(registry);
            FunctionCounter.builder("kiennghi.record.commits", record.commit(), SharedCommit::commits)
                    .description("Transactions in which that was done: fewer than messages where many write at once")
                    .register(registry);
        };
    }

    /** What an administrator of the installation is told on every page. */
    @Bean
    InstallationNotes installationNotes(SqliteRecord record, DiskSpace disk) {
        return () -> {
            List<InstallationNote> notes = new ArrayList<>();
            record.guard()
                    .trouble()
                    .map(obstacle -> obstacle == Obstacle.RECORD_DAMAGED
                            ? InstallationNote.RECORD_DAMAGED
                            : InstallationNote.RECORD_GONE)
                    .ifPresent(notes::add);
            if (disk.isShort()) {
                notes.add(InstallationNote.DISK_SHORT);
            }
            return notes;
        };
    }

    @Bean
    LogIdentity logIdentity(SqliteRecord record) {
        String id = JdbcClient.create(record.readers())
                .sql("SELECT id FROM RecordIdentity")
                .query(String.class)
                .single();
        return () -> id;
    }
}
