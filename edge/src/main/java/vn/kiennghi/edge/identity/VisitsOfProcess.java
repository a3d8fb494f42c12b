package vn.kiennghi.edge.identity;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The visits where the process itself keeps the sessions. */
@Component
@Profile("!query-service")
class VisitsOfProcess implements Visits, HttpSessionListener {
    private final Set<HttpSession> sessions = ConcurrentHashMap.newKeySet();

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        sessions.add(event.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.remove(event.getSession());
    }

    @Override
    public List<Visit> of(String user) {
        return sessions.stream()
                .flatMap(session -> visit(session).stream())
                .filter(visit -> visit.user().equals(user))
                .sorted(Comparator.comparing(Visit::lastUsed).reversed())
                .toList();
    }

    @Override
    public boolean end(String user, String id) {
        return sessions.stream()
                .filter(session -> visit(session)
                        .filter(visit -> visit.user().equals(user) && visit.id().equals(id))
                        .isPresent())
                .findAny()
                .filter(this::end)
                .isPresent();
    }

    private static Optional<Visit> visit(HttpSession session) {
        try {
            return Visit.of(
                    session.getId(),
                    session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY),
                    Instant.ofEpochMilli(session.getLastAccessedTime()));
        } catch (IllegalStateException ended) {
            return Optional.empty();
        }
    }

    private boolean end(HttpSession session) {
        if (!sessions.remove(session)) {
            // Somebody else does so in this moment.
            return false;
        }
        try {
            // What nobody is signed in to any more ends without a word of its own in the security log.
            session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            session.invalidate();
            return true;
        } catch (IllegalStateException ended) {
            // By itself, in the same moment.
            return false;
        }
    }
}
