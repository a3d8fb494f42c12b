package vn.kiennghi.edge.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import vn.kiennghi.messaging.log.LogContext;

/**
 * Begins a trace with each HTTP request. It is named by the pattern of its path, so that neither ids nor what people searched for
 * are in it; the request's id leads from it to the log.
 */
final class TracedRequests extends OncePerRequestFilter {
    private static final int FIRST_ERROR_OF_OURS = 500;

    private final Tracer tracer;

    TracedRequests(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Span span = tracer.spanBuilder(request.getMethod())
                .setNoParent()
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("http.request.method", request.getMethod())
                .startSpan();
        String id = MDC.get(LogContext.REQUEST);
        if (id != null) {
            span.setAttribute(LogContext.REQUEST, id);
        }
        try (Scope current = span.makeCurrent()) {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            span.setStatus(StatusCode.ERROR);
            throw failure;
        } finally {
            finish(span, request, response);
        }
    }

    private static void finish(Span span, HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String route) {
            span.updateName(request.getMethod() + " " + route);
            span.setAttribute("http.route", route);
        }
        span.setAttribute("http.response.status_code", response.getStatus());
        if (response.getStatus() >= FIRST_ERROR_OF_OURS) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
