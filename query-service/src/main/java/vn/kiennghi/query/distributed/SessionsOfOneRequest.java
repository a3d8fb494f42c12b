package vn.kiennghi.query.distributed;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.session.SessionRepository;

/** Reads a session once for a request: Spring Session asks again for what it wrote. */
final class SessionsOfOneRequest implements SessionRepository<WebSession> {
    private final SessionRepository<WebSession> sessions;
    private final Map<String, Optional<WebSession>> read = new HashMap<>();

    SessionsOfOneRequest(SessionRepository<WebSession> sessions) {
        this.sessions = sessions;
    }

    @Override
    public WebSession createSession() {
        return sessions.createSession();
    }

    @Override
    public @Nullable WebSession findById(String id) {
        return read.computeIfAbsent(id, asked -> Optional.ofNullable(sessions.findById(asked)))
                .orElse(null);
    }

    @Override
    public void save(WebSession session) {
        sessions.save(session);
        read.put(session.getId(), Optional.of(session));
    }

    @Override
    public void deleteById(String id) {
        read.put(id, Optional.empty());
        sessions.deleteById(id);
    }
}
