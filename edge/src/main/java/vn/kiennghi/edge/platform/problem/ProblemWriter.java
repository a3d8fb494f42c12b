package vn.kiennghi.edge.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request with a problem, in the form of RFC 9457 and in the reader's language. */
@Component
public class ProblemWriter {
    private static final String TYPE = "urn:kiennghi:problem:";

    /** Nobody reads more; what is sent wrong a million times is not to come back a million times. */
    private static final int MOST_ERRORS = 100;

    private final JsonMapper json = JsonMapper.builder().build();
    private final ProblemMessages messages;

    ProblemWriter(ProblemMessages messages) {
        this.messages = messages;
    }

    /**
     * Writes the answer, unless one has been sent already.
     *
     * @throws IOException if the client is gone
     */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Locale language = ReaderLanguage.of(request);
        byte[] body = json.writeValueAsBytes(body(problem, language));
        response.resetBuffer();
        problem.answerWith(response);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(body.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
        response.flushBuffer();
    }

    private Map<String, Object> body(Problem problem, Locale language) {
        Fault fault = problem.fault();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TYPE + fault.code().toLowerCase(Locale.ROOT).replace('_', '-'));
        body.put("title", messages.title(fault.code(), language));
        body.put("status", fault.status());
        body.put("detail", messages.sentence(fault, language));
        body.put("code", fault.code());
        put(body, "expected", fault.expected());
        put(body, "found", fault.found());
        body.put("errors", errors(problem.errors(), language));
        if (problem.errors().size() > MOST_ERRORS) {
            body.put("moreErrors", problem.errors().size() - MOST_ERRORS);
        }
        body.putAll(problem.members());
        return body;
    }

    private List<Map<String, Object>> errors(List<Fault> faults, Locale language) {
        return faults.stream()
                .limit(MOST_ERRORS)
                .map(fault -> {
                    Map<String, Object> error = new LinkedHashMap<>();
                    put(error, "field", fault.field());
                    put(error, "row", fault.row());
                    error.put("code", fault.code());
                    put(error, "expected", fault.expected());
                    put(error, "found", fault.found());
                    error.put("message", messages.sentence(fault, language));
                    return error;
                })
                .toList();
    }

    private static void put(Map<String, Object> target, String member, @Nullable Object value) {
        if (value != null) {
            target.put(member, value);
        }
    }
}
