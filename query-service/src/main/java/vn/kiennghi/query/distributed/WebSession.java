package vn.kiennghi.query.distributed;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A session of the web pages as one request sees it; knows what is to be written at the request's end. */
final class WebSession implements Session {
    /** By how much the last access may lie behind in the store: otherwise every look at a page would be a write. */
    static final Duration COARSELY = Duration.ofMinutes(1);

    private final MapSession session;
    private final Set<String> changed = new HashSet<>();
    private @Nullable String storedId;
    private Instant storedAccess;
    private Duration storedInterval;

    private WebSession(MapSession session, @Nullable String storedId) {
        this.session = session;
        this.storedId = storedId;
        this.storedAccess = session.getLastAccessedTime();
        this.storedInterval = session.getMaxInactiveInterval();
    }

    /** Returns a session that is nowhere stored yet. */
    static WebSession unstored(MapSession session) {
        return new WebSession(session, null);
    }

    /** Returns a session as it was read from the store. */
    static WebSession stored(MapSession session) {
        return new WebSession(session, session.getId());
    }

    /** Returns the id under which it is stored; null: it is not. */
    @Nullable String storedId() {
        return storedId;
    }

    /** Returns the names of the attributes that the store does not hold as they are. */
    Set<String> changed() {
        return Collections.unmodifiableSet(changed);
    }

    /** Returns whether the store must be told something. */
    boolean isToBeWritten() {
        return !changed.isEmpty()
                || !getMaxInactiveInterval().equals(storedInterval)
                || Duration.between(storedAccess, getLastAccessedTime()).compareTo(COARSELY) >= 0;
    }

    /** Takes note that the store holds it as it is. */
    void isStored() {
        storedId = getId();
        storedAccess = getLastAccessedTime();
        storedInterval = getMaxInactiveInterval();
        changed.clear();
    }

    /** Returns when it ends if nobody comes back. */
    Instant expiresAt() {
        return getLastAccessedTime().plus(getMaxInactiveInterval());
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        return session.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        session.setAttribute(name, value);
        changed.add(name);
    }

    @Override
    public void removeAttribute(String name) {
        if (session.getAttributeNames().contains(name)) {
            session.removeAttribute(name);
            changed.add(name);
        }
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant at) {
        session.setLastAccessedTime(at);
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        session.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}
