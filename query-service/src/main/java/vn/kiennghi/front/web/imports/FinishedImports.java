package vn.kiennghi.front.web.imports;

import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kiennghi.front.files.ImportResult;

/** Remembers what became of the latest imports of somebody who is signed in, so that the page can be looked at again. */
@Component
class FinishedImports {
    private static final String ATTRIBUTE = FinishedImports.class.getName();
    private static final int MOST = 5;

    /** An import that was done. */
    record Finished(String fileName, ImportResult result) {}

    /** Remembers an import; of the same file sent twice at once the one that recorded more is told. */
    void remember(HttpSession session, String upload, Finished finished) {
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

    /** Returns the import of that file, if it is among the latest of this visit. */
    Optional<Finished> find(HttpSession session, String upload) {
        synchronized (this) {
            return Optional.ofNullable(all(session).get(upload));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Finished> all(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof Map<?, ?> all ? (Map<String, Finished>) all : Map.of();
    }
}
