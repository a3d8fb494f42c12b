package vn.kiennghi.edge.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.kiennghi.edge.body.Parameters;
import vn.kiennghi.edge.body.UnknownParameters;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;

/**
 * Refuses what a call would pass over in silence and its sender counts on: parameters that it does not have, and conditions
 * that it does not look at. What each method takes is found out once.
 */
final class StrictCalls implements HandlerInterceptor {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Map<Method, Taken> methods = new ConcurrentHashMap<>();

    /**
     * @param parameters names of the query's parameters; empty: the method looks at them itself
     * @param ifMatch whether the method looks at the version that a change is based on
     */
    private record Taken(Optional<Set<String>> parameters, boolean ifMatch) {
        static Taken by(HandlerMethod method) {
            boolean reads = Stream.of(method.getMethodParameters())
                    .anyMatch(parameter -> parameter.getParameterType() == Parameters.class);
            Set<String> named = Stream.of(method.getMethodParameters())
                    .map(Taken::name)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toUnmodifiableSet());
            return new Taken(
                    reads ? Optional.empty() : Optional.of(named),
                    any(method, header -> header.equals(HttpHeaders.IF_MATCH)));
        }

        private static @Nullable String name(MethodParameter parameter) {
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            if (named == null) {
                return null;
            }
            return named.name().isEmpty() ? parameter.getParameter().getName() : named.name();
        }

        private static boolean any(HandlerMethod method, Predicate<String> header) {
            return Arrays.stream(method.getMethodParameters())
                    .map(parameter -> parameter.getParameterAnnotation(RequestHeader.class))
                    .anyMatch(taken -> taken != null && header.test(taken.name()));
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Taken taken = methods.computeIfAbsent(method.getMethod(), known -> Taken.by(method));
            if (request.getQueryString() != null) {
                taken.parameters().ifPresent(known -> UnknownParameters.refuse(request, known));
            }
            refuseConditions(request, taken);
        }
        return true;
    }

    private static void refuseConditions(HttpServletRequest request, Taken taken) {
        boolean reading = READING.contains(request.getMethod());
        String ifNoneMatch = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (ifNoneMatch != null) {
            if (reading) {
                // Spring compares the tags and passes over what is none.
                TagList.of(HttpHeaders.IF_NONE_MATCH, ifNoneMatch);
            } else {
                throw notTaken(HttpHeaders.IF_NONE_MATCH, ifNoneMatch);
            }
        }
        String ifMatch = reading || taken.ifMatch() ? null : request.getHeader(HttpHeaders.IF_MATCH);
        if (ifMatch != null && !TagList.of(HttpHeaders.IF_MATCH, ifMatch).any()) {
            throw notTaken(HttpHeaders.IF_MATCH, ifMatch);
        }
    }

    private static RuntimeException notTaken(String header, String value) {
        return Problem.of(ProblemCode.INVALID_HEADER, null, header + ": " + value)
                .asException();
    }
}
