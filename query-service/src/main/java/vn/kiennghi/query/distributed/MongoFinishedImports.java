package vn.kiennghi.query.distributed;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.kiennghi.edge.desk.imports.FinishedImports;
import vn.kiennghi.messaging.outage.TryAgain;

/**
 * Results of imports in a collection: in the session they would be read at every request. A user finds his own for the length of a
 * working day.
 */
final class MongoFinishedImports implements FinishedImports, KeptCollection {
    static final String COLLECTION = "importResults";
    static final Duration LONGEST = Duration.ofHours(8);

    private static final String WHAT = "results of imports";
    private static final String ID = "_id";
    private static final String USER = "user";
    private static final String RECEIVED = "received";
    private static final String RESULT = "result";
    private static final String EXPIRES = "expiresAt";
    /** A document holds 16 MB at most. */
    private static final int MOST_BYTES = 8 << 20;

    private final MongoCollection<Document> results;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    MongoFinishedImports(MongoDatabase database, Clock clock) {
        this.results = database.getCollection(COLLECTION);
        this.clock = clock;
    }

    @Override
    public void createIndexes() {
        results.createIndex(
                Indexes.ascending(EXPIRES),
                new IndexOptions().name("results_of_earlier_days").expireAfter(0L, TimeUnit.SECONDS));
    }

    @Override
    public void remember(HttpServletRequest request, String upload, Finished finished) {
        Document document = new Document(ID, upload)
                .append(USER, user(request))
                .append(RECEIVED, finished.result().received())
                .append(RESULT, new Binary(packed(finished)))
                .append(EXPIRES, Date.from(clock.instant().plus(LONGEST)));
        TryAgain.ifAway(WHAT, () -> {
            if (!isNew(document)) {
                Bson lesser = Filters.and(
                        Filters.eq(ID, upload),
                        Filters.eq(USER, user(request)),
                        Filters.lt(RECEIVED, finished.result().received()));
                results.replaceOne(lesser, document);
            }
            return upload;
        });
    }

    private boolean isNew(Document document) {
        try {
            results.insertOne(document);
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public Optional<Finished> find(HttpServletRequest request, String upload) {
        Bson own = Filters.and(
                Filters.eq(ID, upload),
                Filters.eq(USER, user(request)),
                Filters.gt(EXPIRES, Date.from(clock.instant())));
        return TryAgain.ifAway(WHAT, () -> Optional.ofNullable(results.find(own).first()))
                .flatMap(document -> unpacked(document.get(RESULT, Binary.class).getData()));
    }

    private static String user(HttpServletRequest request) {
        String user = request.getRemoteUser();
        if (user == null) {
            throw new IllegalStateException("imports are for users who are signed in");
        }
        return user;
    }

    private byte[] packed(Finished finished) {
        byte[] whole = compressed(finished);
        return whole.length <= MOST_BYTES ? whole : compressed(finished.withoutSimilarTexts());
    }

    private byte[] compressed(Finished finished) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zipped = new GZIPOutputStream(bytes)) {
            zipped.write(json.writeValueAsBytes(finished));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What another release wrote in another form is as good as forgotten. */
    private Optional<Finished> unpacked(byte[] bytes) {
        try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return Optional.of(json.readValue(unzipped.readAllBytes(), Finished.class));
        } catch (IOException | JacksonException otherForm) {
            return Optional.empty();
        }
    }
}
