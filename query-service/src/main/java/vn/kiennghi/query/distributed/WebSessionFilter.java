package vn.kiennghi.query.distributed;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.session.web.http.SessionRepositoryFilter;
import vn.kiennghi.edge.identity.RequestsWithoutSession;
import vn.kiennghi.messaging.outage.TryAgain;

/**
 * Gives requests their session from the shared store, through Spring Session. Files and programs have none and cost no read. While
 * the store is out of reach people are told to come back, and keep the cookie with which they can.
 */
final class WebSessionFilter implements Filter {
    private static final Logger LOG = LoggerFactory.getLogger(WebSessionFilter.class);
    private static final String OUT_OF_REACH = WebSessionFilter.class.getName() + ".outOfReach";

    private final SessionRepository<WebSession> sessions;
    private final HttpSessionIdResolver cookies;

    WebSessionFilter(SessionRepository<WebSession> sessions, HttpSessionIdResolver cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        try {
            if (asked.getDispatcherType() == DispatcherType.REQUEST && RequestsWithoutSession.contain(asked)) {
                chain.doFilter(asked, answer);
            } else if (asked.getAttribute(OUT_OF_REACH) != null) {
                with(new ForgottenSessions(), ForgottenSessions.NO_COOKIES).doFilter(asked, answer, chain);
            } else {
                with(sessions, cookies).doFilter(asked, answer, chain);
            }
        } catch (TryAgain outOfReach) {
            if (answer.isCommitted()) {
                throw outOfReach;
            }
            LOG.warn("What a request needs is out of reach: {}", outOfReach.getMessage(), outOfReach.getCause());
            asked.setAttribute(OUT_OF_REACH, true);
            answer.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
    }

    private static SessionRepositoryFilter<WebSession> with(
            SessionRepository<WebSession> sessions, HttpSessionIdResolver cookies) {
        SessionRepositoryFilter<WebSession> filter = new SessionRepositoryFilter<>(new SessionsOfOneRequest(sessions));
        filter.setHttpSessionIdResolver(cookies);
        return filter;
    }
}
