package vn.kiennghi.query.distributed;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.MapSession;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.SessionRepository;
import vn.kiennghi.edge.identity.Visit;
import vn.kiennghi.edge.identity.Visits;
import vn.kiennghi.messaging.outage.TryAgain;
import vn.kiennghi.query.distributed.SessionValues.Unreadable;

/**
 * The sessions of the web pages, known to every node. A document's id is a trace of the session's: whoever reads the store cannot
 * take a visit over. Attributes are written one by one, so that two requests of one visit do not undo each other's.
 */
final class MongoSessions implements SessionRepository<WebSession>, KeptCollection, Visits {
    static final String COLLECTION = "sessions";
    static final String ATTRIBUTES = "attributes";

    private static final Logger LOG = LoggerFactory.getLogger(MongoSessions.class);
    private static final String WHAT = "web sessions";
    private static final String ID = "_id";
    private static final String CREATED = "createdAt";
    private static final String ACCESSED = "accessedAt";
    private static final String IDLE_SECONDS = "idleSeconds";
    private static final String EXPIRES = "expiresAt";
    private static final String USER = "user";
    private static final String SINCE = "since";
    private static final String FROM = "from";
    private static final String SIGNED_IN = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final MongoCollection<Document> sessions;
    private final SessionIdGenerator ids;
    private final Duration longestIdle;
    private final InstantSource clock;

    /**
     * @param longestIdle how long a visit lasts without any request
     */
    MongoSessions(MongoDatabase database, SessionIdGenerator ids, Duration longestIdle, InstantSource clock) {
        this.sessions = database.getCollection(COLLECTION);
        this.ids = ids;
        this.longestIdle = longestIdle;
        this.clock = clock;
    }

    @Override
    public void createIndexes() {
        sessions.createIndex(
                Indexes.ascending(EXPIRES),
                new IndexOptions().name("sessions_over").expireAfter(0L, TimeUnit.SECONDS));
        sessions.createIndex(Indexes.ascending(USER), new IndexOptions().name("sessions_of_user"));
    }

    /** Returns the id of a session's document. */
    static String trace(String sessionId) {
        return Visit.idOf(sessionId);
    }

    /** Sessions that an earlier version wrote do not say whose they are, and are over within hours. */
    @Override
    public List<Visit> of(String user) {
        return TryAgain.ifAway(
                WHAT,
                () -> sessions
                        .find(Filters.and(Filters.eq(USER, user), Filters.gt(EXPIRES, Date.from(clock.instant()))))
                        .projection(Projections.exclude(ATTRIBUTES))
                        .sort(Sorts.descending(ACCESSED))
                        .into(new ArrayList<>())
                        .stream()
                        .map(document -> new Visit(
                                document.getString(ID),
                                user,
                                document.getDate(SINCE).toInstant(),
                                document.getString(FROM),
                                document.getDate(ACCESSED).toInstant()))
                        .toList());
    }

    /** Sessions that an earlier version wrote end for whoever knows their trace, which no page shows. */
    @Override
    public boolean end(String user, String id) {
        Bson ofUser = Filters.or(Filters.eq(USER, user), Filters.exists(USER, false));
        return TryAgain.ifAway(
                WHAT,
                () -> sessions.deleteOne(Filters.and(Filters.eq(ID, id), ofUser))
                                .getDeletedCount()
                        > 0);
    }

    private static Optional<Visit> visit(WebSession session) {
        return Visit.of(session.getId(), session.getAttribute(SIGNED_IN), session.getLastAccessedTime());
    }

    private static Bson documentOf(String sessionId) {
        return Filters.eq(ID, trace(sessionId));
    }

    @Override
    public WebSession createSession() {
        MapSession session = new MapSession(ids);
        session.setMaxInactiveInterval(longestIdle);
        return WebSession.unstored(session);
    }

    /** A session that cannot be read is none: its user signs in again. */
    @Override
    public @Nullable WebSession findById(String id) {
        Document document = TryAgain.ifAway(
                        WHAT,
                        () -> Optional.ofNullable(sessions.find(documentOf(id)).first()))
                .orElse(null);
        if (document == null) {
            return null;
        }
        try {
            WebSession session = WebSession.stored(read(id, document));
            return session.isExpired() ? null : session;
        } catch (Unreadable unreadable) {
            LOG.warn("A session is not read, its user signs in again: {}", unreadable.getMessage());
            return null;
        }
    }

    private MapSession read(String id, Document document) throws Unreadable {
        MapSession session = new MapSession(id);
        session.setSessionIdGenerator(ids);
        try {
            session.setCreationTime(document.getDate(CREATED).toInstant());
            session.setLastAccessedTime(document.getDate(ACCESSED).toInstant());
            session.setMaxInactiveInterval(Duration.ofSeconds(document.getLong(IDLE_SECONDS)));
            for (Map.Entry<String, Object> attribute :
                    document.get(ATTRIBUTES, Document.class).entrySet()) {
                session.setAttribute(
                        nameOf(attribute.getKey()), SessionValues.read(((Binary) attribute.getValue()).getData()));
            }
        } catch (ClassCastException | NullPointerException otherForm) {
            throw new Unreadable(otherForm.toString());
        }
        return session;
    }

    /**
     * Writes what changed. A session that somebody ended meanwhile does not come back by that; under a new id, which only a sign-in
     * gives, it is written as a whole.
     */
    @Override
    public void save(WebSession session) {
        String stored = session.storedId();
        if (stored == null || !stored.equals(session.getId())) {
            Document document = document(session);
            TryAgain.ifAway(WHAT, () -> sessions.insertOne(document));
            session.isStored();
            if (stored != null) {
                deleteById(stored);
            }
        } else if (session.isToBeWritten()) {
            Bson change = change(session);
            TryAgain.ifAway(WHAT, () -> sessions.updateOne(documentOf(stored), change));
            session.isStored();
        }
    }

    @Override
    public void deleteById(String id) {
        TryAgain.ifAway(WHAT, () -> sessions.deleteOne(documentOf(id)));
    }

    private static Document document(WebSession session) {
        Document attributes = new Document();
        for (String name : session.getAttributeNames()) {
            attributes.append(key(name), value(session, name));
        }
        Document document = new Document(ID, trace(session.getId()))
                .append(CREATED, Date.from(session.getCreationTime()))
                .append(ACCESSED, Date.from(session.getLastAccessedTime()))
                .append(IDLE_SECONDS, session.getMaxInactiveInterval().toSeconds())
                .append(EXPIRES, Date.from(session.expiresAt()))
                .append(ATTRIBUTES, attributes);
        visit(session)
                .ifPresent(visit -> document.append(USER, visit.user())
                        .append(SINCE, Date.from(visit.since()))
                        .append(FROM, visit.from()));
        return document;
    }

    private static Bson change(WebSession session) {
        List<Bson> changes = new ArrayList<>();
        changes.add(Updates.set(ACCESSED, Date.from(session.getLastAccessedTime())));
        changes.add(Updates.set(IDLE_SECONDS, session.getMaxInactiveInterval().toSeconds()));
        changes.add(Updates.set(EXPIRES, Date.from(session.expiresAt())));
        for (String name : session.changed()) {
            Binary value = value(session, name);
            String field = ATTRIBUTES + "." + key(name);
            changes.add(value == null ? Updates.unset(field) : Updates.set(field, value));
        }
        if (session.changed().contains(SIGNED_IN)) {
            visit(session).ifPresent(visit -> {
                changes.add(Updates.set(USER, visit.user()));
                changes.add(Updates.set(SINCE, Date.from(visit.since())));
                changes.add(Updates.set(FROM, visit.from()));
            });
        }
        return Updates.combine(changes);
    }

    private static @Nullable Binary value(WebSession session, String name) {
        Object value = session.getAttribute(name);
        return value == null ? null : new Binary(SessionValues.written(name, value));
    }

    /** A dot would lead into the value, a dollar sign would be a command. */
    static String key(String name) {
        return name.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
    }

    private static String nameOf(String key) {
        return key.replace("%24", "$").replace("%2E", ".").replace("%25", "%");
    }
}
