package vn.kiennghi.standalone;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.MapPropertySource;
import vn.kiennghi.edge.platform.CannotRecord;
import vn.kiennghi.edge.platform.TemporaryFiles;
import vn.kiennghi.query.platform.ReadModelDatabase;
import vn.kiennghi.query.platform.ReadModelKnowledge;
import vn.kiennghi.standalone.readmodel.ReadModelConfiguration;
import vn.kiennghi.standalone.readmodel.ReadModelsAtStart;
import vn.kiennghi.standalone.readmodel.ReadModelsFile;
import vn.kiennghi.standalone.record.KnownRecord;
import vn.kiennghi.standalone.record.RecordCheck;
import vn.kiennghi.standalone.record.RecordUpkeep;
import vn.kiennghi.standalone.record.SqliteRecord;
import vn.kiennghi.standalone.start.CannotStart;
import vn.kiennghi.standalone.start.DataDirectory;
import vn.kiennghi.standalone.start.FreePort;
import vn.kiennghi.standalone.start.KeptLog;
import vn.kiennghi.standalone.start.Settings;

/** The running system on one machine: the locked data directory, the record, the read models and the application. */
public final class Standalone implements AutoCloseable {
    /** Setting: whether ADMIN acts in the place of every role. */
    public static final String ALL_ROLES = "kiennghi.admin-all-roles";

    private static final Logger LOG = LoggerFactory.getLogger(Standalone.class);
    private static final String ALL_ROLES_VARIABLE = "KIENNGHI_ADMIN_ALL_ROLES";

    private final Settings settings;
    private final DataDirectory directory;
    private final SqliteRecord record;
    private final @Nullable ReadModelsFile readModels;
    private final ConfigurableApplicationContext application;

    private Standalone(
            Settings settings,
            DataDirectory directory,
            SqliteRecord record,
            @Nullable ReadModelsFile readModels,
            ConfigurableApplicationContext application) {
        this.settings = settings;
        this.directory = directory;
        this.record = record;
        this.readModels = readModels;
        this.application = application;
    }

    /**
     * Starts everything; returns when requests are answered.
     *
     * @param mongoUri address of a real MongoDB for the read models; null: they lie in a file beside the record
     * @param overrides further properties, which win over every other source
     * @throws CannotStart if the operator has to remove an obstacle first
     */
    public static Standalone start(Settings settings, @Nullable String mongoUri, Map<String, Object> overrides) {
        FreePort.require(settings.host(), settings.port());
        DataDirectory directory = DataDirectory.open(settings.data());
        KeptLog.in(directory);
        SqliteRecord record = null;
        ReadModelsFile readModels = null;
        try {
            RecordCheck check = RecordCheck.of(directory.record(), settings.acceptedRecord());
            check.against(KnownRecord.read(directory.knownRecord()));
            if (check.readModelsAreOfNoAccount()) {
                layReadModelsAside(directory);
            }
            readModels = mongoUri == null ? ReadModelsFile.open(directory.readModels()) : null;
            if (!check.readModelsAreOfNoAccount()) {
                knowledge(readModels, mongoUri)
                        .map(known -> new KnownRecord(known.log(), known.position(), "", 0, false))
                        .ifPresent(check::againstReadModels);
                if (check.readModelsAreOfNoAccount() && readModels != null) {
                    readModels.close();
                    layReadModelsAside(directory);
                    readModels = ReadModelsFile.open(directory.readModels());
                }
            }
            record = RecordUpkeep.open(directory, check);
            Standalone system = new Standalone(
                    settings,
                    directory,
                    record,
                    readModels,
                    run(settings, directory, record, readModels, mongoUri, overrides));
            RecordUpkeep.note(record, directory);
            return system;
        } catch (RuntimeException failure) {
            closeAll(readModels, record, directory);
            throw obstacle(failure, settings, directory);
        }
    }

    private static Optional<ReadModelKnowledge> knowledge(
            @Nullable ReadModelsFile readModels, @Nullable String mongoUri) {
        return readModels == null
                ? ReadModelsAtStart.knowledge(String.valueOf(mongoUri))
                : ReadModelsAtStart.knowledge(readModels);
    }

    private static RuntimeException obstacle(RuntimeException failure, Settings settings, DataDirectory directory) {
        if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof CannotStart told) {
            return told;
        }
        if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof PortInUseException) {
            return CannotStart.portInUse(settings.host(), settings.port());
        }
        CannotRecord notRecorded = CannotRecord.causeOf(failure);
        return notRecorded != null && notRecorded.obstacle() == CannotRecord.Obstacle.DISK_FULL
                ? CannotStart.diskFull(directory.record())
                : failure;
    }

    private static void layReadModelsAside(DataDirectory directory) {
        try {
            ReadModelsAtStart.layAside(directory.readModels(), Instant.now());
        } catch (IOException e) {
            throw CannotStart.directoryNotWritable(directory.path(), e);
        }
    }

    private static ConfigurableApplicationContext run(
            Settings settings,
            DataDirectory directory,
            SqliteRecord record,
            @Nullable ReadModelsFile readModels,
            @Nullable String mongoUri,
            Map<String, Object> overrides) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", settings.host());
        properties.put("server.port", settings.port());
        String temporary = directory.temporary().toAbsolutePath().toString();
        properties.put(TemporaryFiles.SETTING, temporary);
        properties.put("server.tomcat.basedir", temporary);
        if (readModels == null) {
            properties.put("spring.mongodb.uri", String.valueOf(mongoUri));
        } else {
            properties.put(ReadModelDatabase.STORE, ReadModelConfiguration.SQLITE);
            // Without it the driver would look for a server, again and again.
            properties.put("spring.autoconfigure.exclude", MongoAutoConfiguration.class.getName());
        }
        if (System.getenv().getOrDefault(ALL_ROLES_VARIABLE, "").isBlank()) {
            properties.put(ALL_ROLES, record.beganWithAdminInEveryRole());
        }
        properties.putAll(overrides);
        if (Boolean.TRUE.equals(properties.get(ALL_ROLES)) && !overrides.containsKey(ALL_ROLES)) {
            LOG.info(
                    "ADMIN acts in the place of every role, because this installation began so; {}=false ends that",
                    ALL_ROLES_VARIABLE);
        }
        // Nothing is sent to the outside, however the jar was started.
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication application = new SpringApplication(StandaloneApplication.class);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) context -> {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("run", properties));
            context.registerBean(SqliteRecord.class, () -> record, definition -> definition.setDestroyMethodName(""));
            context.registerBean(
                    DataDirectory.class, () -> directory, definition -> definition.setDestroyMethodName(""));
            if (readModels != null) {
                context.registerBean(
                        ReadModelsFile.class, () -> readModels, definition -> definition.setDestroyMethodName(""));
            }
        });
        return application.run();
    }

    /** Returns the application's beans. */
    public ConfigurableApplicationContext application() {
        return application;
    }

    /** Returns the locked data directory. */
    public DataDirectory directory() {
        return directory;
    }

    /** Returns the address to type into a browser. */
    public String url() {
        int port = application instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : settings.port();
        return settings.url(port);
    }

    /** Stops in the order that loses nothing: first whoever uses the stores, then the stores, last the lock. */
    @Override
    public void close() {
        try {
            application.close();
            RecordUpkeep.note(record, directory);
        } finally {
            closeAll(readModels, record, directory);
        }
    }

    private static void closeAll(
            @Nullable ReadModelsFile readModels, @Nullable SqliteRecord record, DataDirectory directory) {
        if (readModels != null) {
            readModels.close();
        }
        if (record != null) {
            record.close();
        }
        directory.close();
    }
}
