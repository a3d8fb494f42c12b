package vn.kiennghi.query.distributed;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends everybody away with 503 until the read models have caught up once. A proxy in front may not know of readiness, and an instance
 * of a new release, whose read models are just being made, would show empty lists.
 */
@Component
@Profile(QueryService.PROFILE)
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class NotBeforeTheReadModels extends OncePerRequestFilter {
    /** Needs no read model; the page that says 503 needs its styles. */
    private static final List<String> ALWAYS =
            List.of("/actuator", "/static/", "/webjars/", "/css/", "/js/", "/images/", "/favicon");

    private final HealthIndicator readModels;
    private volatile boolean caughtUp;

    NotBeforeTheReadModels(@Qualifier("readModelHealthIndicator") HealthIndicator readModels) {
        this.readModels = readModels;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return caughtUp || ALWAYS.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Health health = readModels.health();
        caughtUp = health != null && health.getStatus().equals(Status.UP);
        if (caughtUp) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
    }
}
