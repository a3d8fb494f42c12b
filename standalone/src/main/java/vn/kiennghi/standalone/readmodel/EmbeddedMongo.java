package vn.kiennghi.standalone.readmodel;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server of MongoDB's wire protocol within the process, on loopback and a free port. Its file changes only by {@link #commit()}, so
 * that after a kill it holds whole batches with their token, never a token without its documents. A file that cannot be read is
 * thrown away: the read models are made again from the record.
 */
public final class EmbeddedMongo implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMongo.class);

    /** Size in bytes from which the file is compacted before it is opened. */
    private static final long LARGE = 64L << 20;

    private final H2Backend backend;
    private final MongoServer server;
    private final InetSocketAddress address;

    private EmbeddedMongo(H2Backend backend) {
        this.backend = backend;
        this.server = new MongoServer(backend);
        server.bind("127.0.0.1", 0);
        this.address = server.getLocalAddress();
    }

    /** Starts the server on the file, creating it where it is missing. */
    public static EmbeddedMongo start(Path file) {
        return new EmbeddedMongo(new H2Backend(open(file)));
    }

    private static MVStore open(Path file) {
        try {
            compactIfLarge(file);
            return store(file);
        } catch (MVStoreException unreadable) {
            LOG.warn("read models in {} cannot be read and are made again from the record", file, unreadable);
            delete(file);
            return store(file);
        }
    }

    private static MVStore store(Path file) {
        return new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .open();
    }

    /** Every commit leaves old pages behind; nothing of the file is in use yet, so it can be written anew without them. */
    private static void compactIfLarge(Path file) {
        if (file.toFile().length() > LARGE) {
            MVStoreTool.compact(file.toString(), false);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the address for the MongoDB driver. */
    public String uri() {
        return "mongodb://" + address.getHostString() + ":" + address.getPort();
    }

    /** Makes everything written so far durable against a kill of the process. */
    public void commit() {
        backend.commit();
    }

    /** Stops the server. What was not committed may be kept: documents may be ahead of their token, never behind it. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
