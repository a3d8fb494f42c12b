package vn.kiennghi.query.distributed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.HttpSessionIdResolver;

/** Stands in for the store while the page is made that tells of its absence: nothing is found, and nothing is left behind. */
final class ForgottenSessions implements SessionRepository<WebSession> {
    /** Neither reads the browser's cookie nor writes another in its place. */
    static final HttpSessionIdResolver NO_COOKIES = new HttpSessionIdResolver() {
        @Override
        public List<String> resolveSessionIds(HttpServletRequest request) {
            return List.of();
        }

        @Override
        public void setSessionId(HttpServletRequest request, HttpServletResponse response, String sessionId) {
            // The browser keeps what it has.
        }

        @Override
        public void expireSession(HttpServletRequest request, HttpServletResponse response) {
            // The browser keeps what it has.
        }
    };

    @Override
    public WebSession createSession() {
        return WebSession.unstored(new MapSession());
    }

    @Override
    public void save(WebSession session) {
        session.isStored();
    }

    @Override
    public @Nullable WebSession findById(String id) {
        return null;
    }

    @Override
    public void deleteById(String id) {
        // There is none.
    }
}
