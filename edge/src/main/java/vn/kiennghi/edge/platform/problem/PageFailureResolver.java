package vn.kiennghi.edge.platform.problem;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what a page did not answer itself: the status goes with the failure, and {@link ErrorAnswers} says what was wrong. What is
 * the request's fault is not logged, for it repeats what people wrote.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PageFailureResolver implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(PageFailureResolver.class);

    private final Problems problems;

    PageFailureResolver(Problems problems) {
        this.problems = problems;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        // The page of errors that fails itself is left to the container, or it would be asked for again and again.
        if (ApiPaths.contain(request)
                || request.getDispatcherType() == DispatcherType.ERROR
                || failure instanceof AccessDeniedException
                || failure instanceof AuthenticationException) {
            return null;
        }
        try {
            if (!(failure instanceof AsyncRequestNotUsableException) && !response.isCommitted()) {
                if (failure instanceof ErrorResponse known) {
                    known.getHeaders()
                            .forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
                }
                Problem problem = problems.of(failure);
                request.setAttribute(ErrorAnswers.PROBLEM, problem);
                response.sendError(problem.fault().status());
            }
        } catch (IOException clientGone) {
            LOG.debug("The client left before the answer", clientGone);
        }
        return new ModelAndView();
    }
}
