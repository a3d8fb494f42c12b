package vn.kiennghi.front.distributed;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.SessionRepository;

/** Reads a session once for a request: Spring Session asks again for what it wrote. */
final class SessionsOfOneRequest implements SessionRepository<WebSession> {
    private final SessionRepository<WebSession> sessions;
    private final Map<String, WebSession> read = new HashMap<>();

    SessionsOfOneRequest(SessionRepository<WebSession> sessions) {
        this.sessions = sessions;
    }

    @Override
    public WebSession createSession() {
        return sessions.createSession();
    }

    @Override
    public @Nullable WebSession findById(String id) {
        return read.computeIfAbsent(id, sessions::findById);
    }

    @Override
    public void save(WebSession session) {
        sessions.save(session);
        read.put(session.getId(), session);
    }

    @Override
    public void deleteById(String id) {
        read.remove(id);
        sessions.deleteById(id);
    }
}
