package vn.kiennghi.standalone.readmodel;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kiennghi.query.platform.DisposableStore;
import vn.kiennghi.standalone.start.CannotStart;

/**
 * A server of MongoDB's wire protocol within the process, on loopback and a free port. Its file changes only by {@link #commit()}, so
 * that after a kill it holds whole batches with their token, never a token without its documents. A file that cannot be read is
 * thrown away, at start or when the damage shows: the read models are made again from the record. A store that closed itself,
 * because the disk was full, is opened again as it was committed last.
 */
public final class EmbeddedMongo implements AutoCloseable, DisposableStore {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMongo.class);

    /** Size in bytes from which the file is compacted before it is opened. */
    private static final long LARGE = 64L << 20;

    /** How far from its origin a failure is looked at for the file's own code. */
    private static final int INNERMOST_FRAMES = 6;

    private static final String H2_BACKEND = H2Backend.class.getPackageName();

    private final Path file;
    private final MongoServer server;
    private final InetSocketAddress address;
    private final Pauses betweenRemakings = new Pauses();
    private volatile H2Backend backend;
    private final AtomicLong made = new AtomicLong();

    private EmbeddedMongo(Path file, H2Backend backend) {
        this.file = file;
        this.backend = backend;
        this.server = new MongoServer((MongoBackend) Proxy.newProxyInstance(
                MongoBackend.class.getClassLoader(),
                new Class<?>[] {MongoBackend.class},
                (_, method, arguments) -> answer(method, arguments)));
        server.bind("127.0.0.1", 0);
        this.address = server.getLocalAddress();
    }

    /**
     * Starts the server on the file, creating it where it is missing.
     *
     * @throws CannotStart if the file can neither be used nor be replaced
     */
    public static EmbeddedMongo start(Path file) {
        try {
            return new EmbeddedMongo(file, open(file));
        } catch (IOException | MVStoreException unusable) {
            throw CannotStart.readModelsNotWritable(file, String.valueOf(unusable.getMessage()));
        }
    }

    private static H2Backend open(Path file) throws IOException {
        if (Files.exists(file) && !(Files.isRegularFile(file) && Files.isWritable(file))) {
            LOG.warn(
                    "{} cannot be written to; it is replaced, and the read models are made again from the record",
                    file);
            Files.delete(file);
        }
        try {
            compactIfLarge(file);
            return opened(file);
        } catch (RuntimeException unreadable) {
            LOG.warn(
                    "{} cannot be read; it is replaced, and the read models are made again from the record: {}",
                    file,
                    unreadable.toString());
            Files.deleteIfExists(file);
            return opened(file);
        }
    }

    private static H2Backend opened(Path file) {
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                // Without this it writes by itself once so much has changed, between a document and its entry in the
                // index.
                .autoCommitBufferSize(0)
                .open();
        try {
            return new H2Backend(store);
        } catch (RuntimeException unreadable) {
            store.closeImmediately();
            throw unreadable;
        }
    }

    /** Every commit leaves old pages behind; nothing of the file is in use yet, so it can be written anew without them. */
    private static void compactIfLarge(Path file) {
        if (file.toFile().length() <= LARGE) {
            return;
        }
        try {
            MVStoreTool.compact(file.toString(), false);
        } catch (RuntimeException notNow) {
            // No room for a second file, say: the first is as good as before, only larger than it need be.
            LOG.warn("{} cannot be compacted and is used as it is: {}", file, notNow.toString());
        }
    }

    private @Nullable Object answer(Method method, Object @Nullable [] arguments) throws Throwable {
        H2Backend asked = backend;
        try {
            return method.invoke(asked, arguments);
        } catch (InvocationTargetException failed) {
            if (failed.getTargetException() instanceof RuntimeException failure && isOfTheFile(failure)) {
                mend(asked, failure);
            }
            throw failed.getTargetException();
        }
    }

    /**
     * A damaged page, or a document that its index does not know, shows itself in many exceptions, some of them Java's own; what they
     * share is where they come from. What the server answers to a question is none of them.
     */
    private static boolean isOfTheFile(RuntimeException failure) {
        return failure instanceof MVStoreException
                || (!(failure instanceof MongoServerException)
                        && Arrays.stream(failure.getStackTrace())
                                .limit(INNERMOST_FRAMES)
                                .map(StackTraceElement::getClassName)
                                .anyMatch(name -> name.startsWith("org.h2.") || name.startsWith(H2_BACKEND)));
    }

    private synchronized void mend(H2Backend failed, RuntimeException failure) {
        if (failed != backend) {
            return; // somebody who met the same trouble has mended it
        }
        // A thread that is interrupted, as at a stop, closes the file by its next write and could not open it again.
        boolean interrupted = Thread.interrupted();
        try {
            boolean closed = failed.getMvStore().isClosed() || isOfClosedChannel(failure);
            if (closed && !isDamage(failure)) {
                openAgain(failure);
            } else {
                startOver(failure.toString());
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A file that cannot be written, and one that was closed because of that or of a stop, is not damaged. */
    private static boolean isDamage(RuntimeException failure) {
        return !isOfClosedChannel(failure)
                && !(failure instanceof MVStoreException told
                        && (told.getErrorCode() == DataUtils.ERROR_WRITING_FAILED
                                || told.getErrorCode() == DataUtils.ERROR_CLOSED));
    }

    private static boolean isOfClosedChannel(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClosedChannelException) {
                return true;
            }
        }
        return false;
    }

    /** What was not committed is gone, token and documents alike: it comes again from the record. */
    private void openAgain(RuntimeException failure) {
        try {
            backend.getMvStore().closeImmediately();
            backend = opened(file);
            LOG.warn("The read models' file could not be written and was opened again: {}", failure.getMessage());
        } catch (RuntimeException unreadable) {
            if (isDamage(unreadable)) {
                startOver(unreadable.toString());
            }
        }
    }

    private boolean startOver(String reason) {
        if (!betweenRemakings.isOver()) {
            return false;
        }
        betweenRemakings.begin();
        try {
            LOG.warn("The read models in {} are thrown away and made again from the record: {}", file, reason);
            backend.getMvStore().closeImmediately();
            Files.deleteIfExists(file);
            backend = opened(file);
            made.incrementAndGet();
            return true;
        } catch (IOException | RuntimeException failure) {
            LOG.error(
                    "The read models in {} cannot be made again; next attempt in {} s: {}",
                    file,
                    betweenRemakings.seconds(),
                    failure.toString());
            return false;
        }
    }

    @Override
    public long made() {
        return made.get();
    }

    @Override
    public synchronized boolean makeAgain(String reason) {
        return startOver(reason);
    }

    /** Returns the address for the MongoDB driver. */
    public String uri() {
        return "mongodb://" + address.getHostString() + ":" + address.getPort();
    }

    /**
     * Makes everything written so far durable against a kill of the process.
     *
     * @throws MVStoreException if the file cannot be written; what was not durable is forgotten
     */
    public void commit() {
        H2Backend committed = backend;
        try {
            committed.commit();
            if (committed.getMvStore().isClosed()) {
                throw new MVStoreException(DataUtils.ERROR_CLOSED, "the read models' file is closed");
            }
        } catch (RuntimeException failure) {
            mend(committed, failure);
            throw failure;
        }
    }

    /** Closes the file as a write does that fails, for tests. */
    void closeItself() {
        backend.getMvStore().closeImmediately();
    }

    /** Stops the server. What was not committed may be kept: documents may be ahead of their token, never behind it. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
