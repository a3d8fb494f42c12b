package vn.kiennghi.edge.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which requests belong to nobody's visit: those of programs and those for files that are the same for everybody. */
public final class RequestsWithoutSession {
    static final String[] OF_PROGRAMS = {
        "/api", "/api/**", "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml", "/actuator", "/actuator/**"
    };
    static final String[] FOR_FILES = {
        "/favicon.ico", "/favicon.svg", "/webjars/**", "/css/**", "/js/**", "/images/**", "/static/**"
    };

    private static final RequestMatcher MATCHER =
            new OrRequestMatcher(Stream.concat(Stream.of(OF_PROGRAMS), Stream.of(FOR_FILES))
                    .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                    .toList());

    private RequestsWithoutSession() {}

    /** Returns whether the request is one of them. */
    public static boolean contain(HttpServletRequest request) {
        return MATCHER.matches(request);
    }
}
