package vn.kiennghi.query.platform;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A collection on a MongoDB server. */
final class MongoDocuments<D extends ReadModelDocument> implements StoredDocuments<D> {
    private static final String ID = "_id";
    private static final int READ_AT_ONCE = 5_000;
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    /**
     * What a server answers when it is the document that it does not take: a bad value, one against the collection's rules, one that is too
     * large. Whatever else it answers may be another thing the next time.
     */
    private static final Set<Integer> OF_THE_DOCUMENT = Set.of(2, 121, 10334, 17280, 17419, 17420);

    private final MongoCollection<D> collection;

    MongoDocuments(MongoCollection<D> collection) {
        this.collection = collection;
    }

    @Override
    public @Nullable D read(String id) {
        try {
            return collection.find(Filters.eq(ID, id)).first();
        } catch (MongoException ofTheServer) {
            throw ofTheServer;
        } catch (RuntimeException ofTheDocument) {
            throw new UnreadableDocument(id, ofTheDocument);
        }
    }

    @Override
    public Map<String, D> read(Collection<String> ids, List<String> members) {
        Map<String, D> found = HashMap.newHashMap(ids.size());
        if (!ids.isEmpty()) {
            only(members, collection.find(Filters.in(ID, ids))).forEach(document -> found.put(document.id(), document));
        }
        return found;
    }

    @Override
    public void where(String member, String value, List<String> members, Consumer<? super D> reader) {
        only(members, collection.find(Filters.eq(member, value))).forEach(reader);
    }

    @Override
    public void all(List<String> members, Consumer<? super D> reader) {
        only(members, collection.find()).forEach(reader);
    }

    private static <D> FindIterable<D> only(List<String> members, FindIterable<D> found) {
        FindIterable<D> read = found.batchSize(READ_AT_ONCE);
        return members.isEmpty() ? read : read.projection(Projections.include(members));
    }

    @Override
    public SortedSet<String> distinct(String member) {
        SortedSet<String> values = collection.distinct(member, String.class).into(new TreeSet<>());
        values.removeIf(Objects::isNull);
        return values;
    }

    @Override
    public long count() {
        return collection.countDocuments();
    }

    @Override
    public SortedMap<String, Long> counts(String member) {
        SortedMap<String, Long> counts = new TreeMap<>();
        List<Bson> grouped = List.of(Aggregates.group("$" + member, Accumulators.sum("n", 1)));
        for (Document group : collection.aggregate(grouped, Document.class)) {
            String value = group.getString(ID);
            if (value != null) {
                counts.put(value, group.get("n", Number.class).longValue());
            }
        }
        return counts;
    }

    @Override
    public void asStored(Consumer<Map<String, Object>> reader) {
        collection
                .withDocumentClass(Document.class)
                .find()
                .sort(Sorts.ascending(ID))
                .forEach(reader);
    }

    @Override
    public void write(Collection<D> documents) {
        List<ReplaceOneModel<D>> writes = new ArrayList<>(documents.size());
        documents.forEach(
                document -> writes.add(new ReplaceOneModel<>(Filters.eq(ID, document.id()), document, UPSERT)));
        try {
            collection.bulkWrite(writes, ANY_ORDER);
        } catch (MongoBulkWriteException failure) {
            Map<String, String> refused = refused(writes, failure);
            throw refused.isEmpty() ? failure : new RefusedDocuments(refused, failure);
        }
    }

    private static <D extends ReadModelDocument> Map<String, String> refused(
            List<ReplaceOneModel<D>> writes, MongoBulkWriteException failure) {
        Map<String, String> refused = new HashMap<>();
        for (BulkWriteError error : failure.getWriteErrors()) {
            if (OF_THE_DOCUMENT.contains(error.getCode())) {
                refused.putIfAbsent(
                        writes.get(error.getIndex()).getReplacement().id(), error.getMessage());
            }
        }
        return refused;
    }

    @Override
    public int size(D document) {
        Codec<D> codec = collection.getCodecRegistry().get(collection.getDocumentClass());
        return new RawBsonDocument(document, codec).getByteBuffer().remaining();
    }

    @Override
    public void clear() {
        collection.deleteMany(new Document());
    }

    @Override
    public void createIndex(String query, List<String> members) {
        collection.createIndex(Indexes.ascending(members), new IndexOptions().name(query));
    }
}
