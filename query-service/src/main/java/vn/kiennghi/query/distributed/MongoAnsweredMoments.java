package vn.kiennghi.query.distributed;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.query.resolution.AnsweredMoments;

/** For which moments questions were answered by any node. Of two nodes that give the same number the key lets one do so. */
public final class MongoAnsweredMoments implements AnsweredMoments, KeptCollection {
    private static final String NUMBER = "_id";
    private static final String ASKED = "asked";
    private static final String REACHED = "reached";

    private final MongoCollection<Document> marks;

    /** @param database where accounts lie */
    public MongoAnsweredMoments(MongoDatabase database) {
        this.marks = database.getCollection("answeredMoments").withReadConcern(ReadConcern.MAJORITY);
    }

    @Override
    public void createIndexes() {
        marks.createIndex(Indexes.ascending(ASKED), new IndexOptions().name("firstFor"));
    }

    @Override
    public Optional<Mark> last() {
        return mark(marks.find().sort(Sorts.descending(NUMBER)).first());
    }

    @Override
    public Optional<Mark> firstFor(Instant asked) {
        return mark(marks.find(Filters.gte(ASKED, micros(asked)))
                .sort(Sorts.ascending(ASKED))
                .first());
    }

    @Override
    public void open(long number, Instant asked) {
        try {
            marks.insertOne(new Document(NUMBER, number).append(ASKED, micros(asked)));
        } catch (MongoWriteException failure) {
            if (ErrorCategory.fromErrorCode(failure.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw failure;
            }
        }
    }

    @Override
    public Instant close(long number, Instant reached) {
        marks.updateOne(
                Filters.and(Filters.eq(NUMBER, number), Filters.exists(REACHED, false)),
                Updates.set(REACHED, micros(reached)));
        return mark(marks.find(Filters.eq(NUMBER, number)).first())
                .map(Mark::reached)
                .orElseThrow();
    }

    private static Optional<Mark> mark(@Nullable Document found) {
        return Optional.ofNullable(found)
                .map(one -> new Mark(one.getLong(NUMBER), moment(one.getLong(ASKED)), end(one.getLong(REACHED))));
    }

    private static @Nullable Instant end(@Nullable Long micros) {
        return micros == null ? null : moment(micros);
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    private static Instant moment(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
