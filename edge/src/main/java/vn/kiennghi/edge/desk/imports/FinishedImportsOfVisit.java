package vn.kiennghi.edge.desk.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Remembers them as long as a visit lasts, where its session lies in this process. */
@Component
@Profile("!query-service")
class FinishedImportsOfVisit implements FinishedImports {
    private static final String ATTRIBUTE = FinishedImports.class.getName();
    /** Imports and previews of tables. */
    private static final int MOST = 10;

    @Override
    public void remember(HttpServletRequest request, String upload, Finished finished) {
        HttpSession session = request.getSession();
        synchronized (this) {
            Map<String, Finished> all = new LinkedHashMap<>(all(session));
            all.merge(
                    upload,
                    finished,
                    (first, second) ->
                            first.result().received() >= second.result().received() ? first : second);
            while (all.size() > MOST) {
                all.remove(all.keySet().iterator().next());
            }
            session.setAttribute(ATTRIBUTE, all);
        }
    }

    @Override
    public Optional<Finished> find(HttpServletRequest request, String upload) {
        synchronized (this) {
            return Optional.ofNullable(all(request.getSession()).get(upload));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Finished> all(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof Map<?, ?> all ? (Map<String, Finished>) all : Map.of();
    }
}
