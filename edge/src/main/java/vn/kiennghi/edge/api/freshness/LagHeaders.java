package vn.kiennghi.edge.api.freshness;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.kiennghi.messaging.reading.ReadSide;

/** Says with every answer of the API when it may be an old one: by how many events, and since when. */
final class LagHeaders implements HandlerInterceptor {
    /** Events that are recorded and not reflected in the answer. */
    static final String BEHIND = "Kiennghi-Behind";

    /** The moment from which on something may be missing, as an instant in UTC. */
    static final String SINCE = "Kiennghi-Behind-Since";

    private final ReadSide readSide;

    LagHeaders(ReadSide readSide) {
        this.readSide = readSide;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        readSide.lag().ifPresent(lag -> {
            response.setHeader(BEHIND, String.valueOf(lag.behind()));
            response.setHeader(SINCE, lag.since().toString());
        });
        return true;
    }
}
