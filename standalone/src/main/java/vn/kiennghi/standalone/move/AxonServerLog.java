package vn.kiennghi.standalone.move;

import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The log of one context of Axon Server, through its connector. Axon Server gives each event its global position itself; it refuses an event whose
 * place in its aggregate is taken, so that not even a transaction that arrives late can store an event twice.
 */
public final class AxonServerLog implements WholeLog {
    private static final Duration CONNECTING = Duration.ofSeconds(30);
    private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(100);
    private static final int BUFFER = 2_000;
    private static final int REFILL = 1_000;

    private final AxonServerSettings settings;
    private final AxonServerConnectionFactory factory;
    private final AxonServerConnection connection;

    private AxonServerLog(
            AxonServerSettings settings, AxonServerConnectionFactory factory, AxonServerConnection connection) {
        this.settings = settings;
        this.factory = factory;
        this.connection = connection;
    }

    /**
     * Connects to the server and waits until it answers.
     *
     * @throws CannotMove if it does not
     */
    public static AxonServerLog connect(AxonServerSettings settings) {
        AxonServerConnectionFactory.Builder builder = AxonServerConnectionFactory.forClient("kiennghi-move")
                .routingServers(settings.servers().toArray(ServerAddress[]::new))
                .connectTimeout(5, TimeUnit.SECONDS)
                .reconnectInterval(1, TimeUnit.SECONDS);
        if (settings.token() != null) {
            builder.token(settings.token());
        }
        AxonServerConnectionFactory factory = builder.build();
        AxonServerLog log = new AxonServerLog(settings, factory, factory.connect(settings.context()));
        try {
            log.awaitConnection();
            return log;
        } catch (RuntimeException e) {
            log.close();
            throw e;
        }
    }

    private void awaitConnection() {
        long deadline = System.nanoTime() + CONNECTING.toNanos();
        while (!connection.isReady()) {
            if (System.nanoTime() - deadline > 0) {
                throw CannotMove.unreachable(description(), CONNECTING.toSeconds() + " s");
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    @Override
    public String description() {
        return "Axon Server " + settings.named() + ", context " + settings.context();
    }

    /** The server gives its logs no identity; the name of the context is all there is. */
    @Override
    public Map<String, String> origin() {
        return Map.of("store", "axon-server", "context", settings.context());
    }

    @Override
    public long size() {
        return last() - beforeFirst();
    }

    private long last() {
        return answer(connection.eventChannel().getLastToken());
    }

    private long beforeFirst() {
        return Math.max(-1, answer(connection.eventChannel().getFirstToken()));
    }

    @Override
    public StoredEvents read() {
        long before = beforeFirst();
        long last = last();
        return new Reading(
                last > before
                        // From the leader: another node may not have the last events yet.
                        ? connection.eventChannel().openStream(before, BUFFER, REFILL, true)
                        : null,
                last);
    }

    @Override
    public void append(List<StoredEvent> events) {
        AppendEventsTransaction transaction = connection.eventChannel().startAppendEventsTransaction();
        events.forEach(event -> transaction.appendEvent(AxonServerForm.of(event)));
        try {
            boolean stored = transaction
                    .commit()
                    .get(LONGEST_STANDSTILL.toSeconds(), TimeUnit.SECONDS)
                    .getSuccess();
            if (!stored) {
                throw CannotMove.notAcknowledged(description(), "success=false");
            }
        } catch (ExecutionException e) {
            throw CannotMove.notAcknowledged(description(), String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            throw CannotMove.notAcknowledged(description(), LONGEST_STANDSTILL.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CannotMove.notAcknowledged(description(), e.toString());
        }
    }

    private long answer(CompletableFuture<Long> question) {
        try {
            Long answer = question.get(LONGEST_STANDSTILL.toSeconds(), TimeUnit.SECONDS);
            return answer == null ? -1 : answer;
        } catch (ExecutionException e) {
            throw CannotMove.unreachable(description(), String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            throw CannotMove.unreachable(description(), LONGEST_STANDSTILL.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CannotMove.unreachable(description(), e.toString());
        }
    }

    @Override
    public void close() {
        connection.disconnect();
        factory.shutdown();
    }

    private final class Reading implements StoredEvents {
        private final @Nullable EventStream stream;
        private final long last;
        private long read;
        private boolean atEnd;

        Reading(@Nullable EventStream stream, long last) {
            this.stream = stream;
            this.last = last;
            this.atEnd = stream == null;
        }

        @Override
        public @Nullable StoredEvent next() {
            if (stream == null || atEnd) {
                return null;
            }
            EventWithToken next = take(stream);
            atEnd = next.getToken() >= last;
            try {
                StoredEvent event = AxonServerForm.read(next.getEvent());
                read++;
                return event;
            } catch (UnknownForm e) {
                throw CannotMove.unknownForm(description(), read + 1, e);
            }
        }

        private EventWithToken take(EventStream from) {
            try {
                EventWithToken next = from.nextIfAvailable(LONGEST_STANDSTILL.toSeconds(), TimeUnit.SECONDS);
                if (next == null) {
                    throw CannotMove.readingStopped(
                            description(),
                            read,
                            from.getError().map(Throwable::toString).orElse(LONGEST_STANDSTILL.toSeconds() + " s"));
                }
                return next;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw CannotMove.readingStopped(description(), read, e.toString());
            }
        }

        @Override
        public void close() {
            if (stream != null) {
                stream.close();
            }
        }
    }
}
