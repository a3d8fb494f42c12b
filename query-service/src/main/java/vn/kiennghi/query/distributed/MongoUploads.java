package vn.kiennghi.query.distributed;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import vn.kiennghi.edge.files.KeptUploads;
import vn.kiennghi.edge.files.UploadedFile;
import vn.kiennghi.edge.platform.RandomIds;
import vn.kiennghi.messaging.outage.TryAgain;

/** Files in MongoDB, so that the import may reach another node than the preview did. Every node deletes old ones. */
final class MongoUploads implements KeptUploads, KeptCollection, DisposableBean {
    static final String BUCKET = "uploads";

    private static final Logger LOG = LoggerFactory.getLogger(MongoUploads.class);
    private static final String WHAT = "uploads";
    private static final String ID = "_id";
    private static final String USER = "metadata.user";
    private static final String SINCE = "metadata.since";
    private static final long MINUTES_BETWEEN_LOOKS = 5;
    /** Fifty megabytes take longer than what else is asked of the store. */
    private static final long LONGEST_SECONDS = 60;

    private final GridFSBucket files;
    private final MongoCollection<Document> descriptions;
    private final MongoCollection<Document> chunks;
    private final RandomIds randomIds;
    private final Clock clock;
    private final ScheduledExecutorService cleaning = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("kept-uploads").factory());

    MongoUploads(MongoDatabase database, RandomIds randomIds, Clock clock) {
        MongoDatabase patient = database.withTimeout(LONGEST_SECONDS, TimeUnit.SECONDS);
        this.files = GridFSBuckets.create(patient, BUCKET);
        this.descriptions = patient.getCollection(BUCKET + ".files");
        this.chunks = patient.getCollection(BUCKET + ".chunks");
        this.randomIds = randomIds;
        this.clock = clock;
        cleaning.scheduleWithFixedDelay(this::clean, MINUTES_BETWEEN_LOOKS, MINUTES_BETWEEN_LOOKS, TimeUnit.MINUTES);
    }

    private record Kept(String name, String id, GridFSBucket files) implements UploadedFile {
        @Override
        public InputStream open() throws IOException {
            try {
                return files.openDownloadStream(new BsonString(id));
            } catch (MongoException failure) {
                throw new IOException(failure);
            }
        }
    }

    @Override
    public void createIndexes() {
        descriptions.createIndex(Indexes.ascending(USER, SINCE), new IndexOptions().name("uploads_of_a_user"));
        descriptions.createIndex(Indexes.ascending(SINCE), new IndexOptions().name("uploads_kept_long_enough"));
        chunks.createIndex(
                Indexes.ascending("files_id", "n"),
                new IndexOptions().name("chunks_of_an_upload").unique(true));
    }

    @Override
    public String keep(UploadedFile file, String user) throws IOException {
        String id = randomIds.uploadId();
        Document metadata = new Document("user", user).append("since", Date.from(clock.instant()));
        try (InputStream bytes = file.open()) {
            TryAgain.ifAway(WHAT, () -> {
                files.uploadFromStream(
                        new BsonString(id), file.name(), bytes, new GridFSUploadOptions().metadata(metadata));
                makeRoom(id, user);
                return id;
            });
        }
        return id;
    }

    /** The newest of all is the one that was just sent, whatever another node's clock says. */
    private void makeRoom(String newest, String user) {
        List<GridFSFile> others = files.find(Filters.and(Filters.eq(USER, user), Filters.ne(ID, newest)))
                .sort(Sorts.descending(SINCE))
                .into(new ArrayList<>());
        others.stream().skip(MOST_OF_ONE_USER - 1L).forEach(old -> delete(old.getId()));
    }

    @Override
    public Optional<UploadedFile> find(String id, String user) {
        return TryAgain.ifAway(
                WHAT,
                () -> Optional.ofNullable(files.find(Filters.and(
                                        Filters.eq(ID, id), Filters.eq(USER, user), Filters.gt(SINCE, oldest())))
                                .first())
                        .map(found -> new Kept(found.getFilename(), id, files)));
    }

    @Override
    public void forget(String id, String user) {
        if (find(id, user).isPresent()) {
            TryAgain.ifAway(WHAT, () -> {
                delete(new BsonString(id));
                return id;
            });
        }
    }

    private Date oldest() {
        return Date.from(clock.instant().minus(LONGEST));
    }

    private void clean() {
        try {
            deleteOld();
        } catch (RuntimeException outOfReach) {
            LOG.warn("Old uploads are deleted at the next look: {}", outOfReach.toString());
        }
    }

    /**
     * Deletes the files that have been kept long enough, and chunks that a node left behind when it died while writing a file: their
     * ids tell when they were made.
     */
    void deleteOld() {
        files.find(Filters.lte(SINCE, oldest())).into(new ArrayList<>()).forEach(old -> delete(old.getId()));
        Date longAgo = Date.from(clock.instant().minus(LONGEST).minus(Duration.ofHours(1)));
        chunks.deleteMany(Filters.lt(ID, new ObjectId(longAgo, 0)));
    }

    /** Another node may have been faster. */
    private void delete(BsonValue id) {
        descriptions.deleteOne(Filters.eq(ID, id));
        chunks.deleteMany(Filters.eq("files_id", id));
    }

    @Override
    public void destroy() {
        cleaning.shutdownNow();
    }
}
