package vn.kiennghi.query.distributed;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import vn.kiennghi.edge.securitylog.LogPage;
import vn.kiennghi.edge.securitylog.LogPlace;
import vn.kiennghi.edge.securitylog.LogQuestion;
import vn.kiennghi.edge.securitylog.Origin;
import vn.kiennghi.edge.securitylog.SecurityEntry;
import vn.kiennghi.edge.securitylog.SecurityEvent;
import vn.kiennghi.edge.securitylog.SecurityEventForm;
import vn.kiennghi.edge.securitylog.SecurityEventKind;
import vn.kiennghi.edge.securitylog.SecurityLog;
import vn.kiennghi.messaging.outage.TryAgain;

/** The security log that all nodes write, a document for each entry. Documents are inserted here, and nothing else is ever done to them. */
final class MongoSecurityLog implements SecurityLog, KeptCollection {
    static final String COLLECTION = "securityLog";

    private static final String WHAT = "the security log";
    private static final String ID = "_id";
    private static final String AT = "at";
    private static final String KIND = "kind";
    private static final String ACCOUNT = "account";
    private static final String BY = "by";
    private static final String ADDRESS = "address";
    private static final String WAY = "way";
    private static final String COUNCILS = "councils";
    private static final String SAID = "said";

    /** Ids alone would order what several nodes add within a second by chance. */
    private static final Bson EARLIEST_FIRST = Sorts.ascending(AT, ID);

    private static final Bson LATEST_FIRST = Sorts.descending(AT, ID);

    private final MongoCollection<Document> entries;

    MongoSecurityLog(MongoDatabase database) {
        this.entries = database.getCollection(COLLECTION);
    }

    @Override
    public void createIndexes() {
        entries.createIndex(Indexes.descending(AT, ID), new IndexOptions().name("entries_by_time"));
        entries.createIndex(Indexes.descending(ACCOUNT, AT, ID), new IndexOptions().name("entries_of_an_account"));
        entries.createIndex(Indexes.descending(BY, AT, ID), new IndexOptions().name("entries_by_somebody"));
        entries.createIndex(Indexes.descending(KIND, AT, ID), new IndexOptions().name("entries_of_a_kind"));
        entries.createIndex(Indexes.descending(COUNCILS, AT, ID), new IndexOptions().name("entries_of_a_council"));
    }

    @Override
    public void append(List<SecurityEntry> added) {
        List<Document> documents =
                added.stream().map(MongoSecurityLog::document).toList();
        TryAgain.ifAway(WHAT, () -> entries.insertMany(documents));
    }

    @Override
    public LogPage find(LogQuestion question) {
        Bson matching = matching(question);
        Bson asked = question.after() == null ? matching : Filters.and(matching, behind(question.after()));
        return TryAgain.ifAway(WHAT, () -> {
            List<Document> found = entries.find(asked)
                    .sort(LATEST_FIRST)
                    .limit(question.limit() + 1)
                    .into(new ArrayList<>());
            boolean more = found.size() > question.limit();
            List<Document> page = more ? found.subList(0, question.limit()) : found;
            return new LogPage(
                    page.stream().map(MongoSecurityLog::entry).toList(),
                    more ? place(page.getLast()) : null,
                    entries.countDocuments(matching));
        });
    }

    @Override
    public List<SecurityEntry> roleChanges(Instant before) {
        List<String> kinds =
                SecurityEvent.kindsOfRoles().stream().map(Enum::name).toList();
        return TryAgain.ifAway(
                WHAT,
                () -> entries
                        .find(Filters.and(Filters.in(KIND, kinds), Filters.lt(AT, Date.from(before))))
                        .sort(EARLIEST_FIRST)
                        .into(new ArrayList<>())
                        .stream()
                        .map(MongoSecurityLog::entry)
                        .toList());
    }

    @Override
    public Optional<Instant> beginning() {
        return TryAgain.ifAway(
                WHAT,
                () -> Optional.ofNullable(entries.find().sort(EARLIEST_FIRST).first())
                        .map(document -> document.getDate(AT).toInstant()));
    }

    private static Bson matching(LogQuestion question) {
        List<Bson> all = new ArrayList<>();
        Set<String> councils = question.councils();
        if (councils != null) {
            all.add(Filters.in(COUNCILS, councils));
        }
        if (question.account() != null) {
            all.add(Filters.or(Filters.eq(ACCOUNT, question.account()), Filters.eq(BY, question.account())));
        }
        if (question.kind() != null) {
            all.add(Filters.eq(KIND, question.kind().name()));
        }
        if (question.from() != null) {
            all.add(Filters.gte(AT, Date.from(question.from())));
        }
        if (question.before() != null) {
            all.add(Filters.lt(AT, Date.from(question.before())));
        }
        return all.isEmpty() ? Filters.empty() : Filters.and(all);
    }

    private static Bson behind(LogPlace place) {
        Date at = Date.from(place.at());
        return Filters.or(
                Filters.lt(AT, at), Filters.and(Filters.eq(AT, at), Filters.lt(ID, new ObjectId(place.id()))));
    }

    private static LogPlace place(Document document) {
        return new LogPlace(
                document.getDate(AT).toInstant(), document.getObjectId(ID).toHexString());
    }

    private static Document document(SecurityEntry entry) {
        return new Document(ID, new ObjectId())
                .append(AT, Date.from(entry.at()))
                .append(KIND, entry.event().kind().name())
                .append(ACCOUNT, entry.account())
                .append(BY, entry.origin().by())
                .append(ADDRESS, entry.origin().address())
                .append(WAY, entry.origin().way().name())
                .append(COUNCILS, List.copyOf(new TreeSet<>(entry.councils())))
                .append(SAID, new Document(new HashMap<>(SecurityEventForm.written(entry.event()))));
    }

    private static SecurityEntry entry(Document document) {
        Map<String, String> said = new HashMap<>();
        document.get(SAID, Document.class).forEach((name, value) -> said.put(name, value.toString()));
        return new SecurityEntry(
                document.getDate(AT).toInstant(),
                SecurityEventForm.read(SecurityEventKind.valueOf(document.getString(KIND)), said),
                document.getString(ACCOUNT),
                new Origin(
                        document.getString(BY),
                        document.getString(ADDRESS),
                        Origin.Way.valueOf(document.getString(WAY))),
                Set.copyOf(document.getList(COUNCILS, String.class)));
    }
}
