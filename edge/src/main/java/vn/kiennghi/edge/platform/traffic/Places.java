package vn.kiennghi.edge.platform.traffic;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Lets so many requests be worked on at once and no more, because each takes memory. Whoever waits for his turn, or for the next
 * bytes of a body, takes no place. Meant for requests of whoever signed in; others do not get as far as any work.
 */
@Component
public class Places {
    private static final int MOST = 100;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final String COME_BACK_SECONDS = "5";

    private final Semaphore places = new Semaphore(MOST, true);

    Places() {}

    /**
     * Has the request worked on once there is a place; where there is none for long, it is answered with 503.
     *
     * @throws IOException if the client is gone
     * @throws ServletException if the work fails
     */
    public void work(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isFree()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, COME_BACK_SECONDS);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try {
            tell(request, places);
            chain.doFilter(request, response);
        } finally {
            tell(request, null);
            places.release();
        }
    }

    private boolean isFree() {
        try {
            return places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void tell(HttpServletRequest request, @Nullable Semaphore held) {
        if (request.getAttribute(PacedBody.ATTRIBUTE) instanceof PacedBody body) {
            body.holdsPlaceOf(held);
        }
    }
}
