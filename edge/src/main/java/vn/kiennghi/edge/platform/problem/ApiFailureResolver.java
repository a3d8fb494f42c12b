package vn.kiennghi.edge.platform.problem;

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

/** Answers every failure of the API with a problem, also where no controller was found. Other paths are left to others. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiFailureResolver implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(ApiFailureResolver.class);

    private final Problems problems;
    private final ProblemWriter writer;

    ApiFailureResolver(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!ApiPaths.contain(request)
                || failure instanceof AccessDeniedException
                || failure instanceof AuthenticationException) {
            return null;
        }
        try {
            if (!(failure instanceof AsyncRequestNotUsableException)) {
                if (failure instanceof ErrorResponse known) {
                    known.getHeaders()
                            .forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
                }
                writer.write(request, response, problems.of(failure));
            }
        } catch (IOException clientGone) {
            LOG.debug("The client left before the answer", clientGone);
        }
        return new ModelAndView();
    }
}
