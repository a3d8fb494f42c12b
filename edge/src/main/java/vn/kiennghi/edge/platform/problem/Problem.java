package vn.kiennghi.edge.platform.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import vn.kiennghi.api.refusal.Refusal;

/**
 * What a failed request is answered with, before it is put into words.
 *
 * @param fault what gives the answer its status, code and sentence
 * @param errors what is wrong with single members; empty where the request as a whole is concerned
 * @param members further members of the answer
 */
public record Problem(Fault fault, List<Fault> errors, Map<String, Object> members) {
    private static final String SOON_SECONDS = "5";
    /** Until a turn comes, or somebody has removed an obstacle. */
    private static final String LATER_SECONDS = "30";

    /** Returns a problem of the request as a whole. */
    public static Problem of(ProblemCode code) {
        return of(code, null, null);
    }

    /** Returns a problem of the request as a whole. */
    public static Problem of(ProblemCode code, @Nullable Object expected, @Nullable Object found) {
        return new Problem(Fault.of(code, null, expected, found), List.of(), Map.of());
    }

    /** Returns the problem that a refusal of the command side is. */
    public static Problem of(Refusal refusal) {
        return of(Fault.of(refusal));
    }

    /** Returns a problem of one member, or of the whole request if the fault names none. */
    public static Problem of(Fault fault) {
        return new Problem(fault, fault.field() == null ? List.of() : List.of(fault), Map.of());
    }

    /** Returns the problem that all these faults are together: malformed ones (400) go before wrong ones (422). */
    public static Problem of(List<Fault> faults) {
        Fault first =
                faults.stream().min(Comparator.comparingInt(Fault::status)).orElseThrow();
        return new Problem(first, List.copyOf(faults), Map.of());
    }

    /** Returns the same problem with a further member in the answer. */
    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(fault, errors, more);
    }

    /** Gives the answer its status and, where the same request will do later, the time to come back after: {@code Retry-After}. */
    public void answerWith(HttpServletResponse response) {
        response.setStatus(fault.status());
        if (fault.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    fault.code().equals(ProblemCode.TRY_AGAIN.name()) ? SOON_SECONDS : LATER_SECONDS);
        }
    }

    /** Returns an exception that carries the problem. */
    public ProblemException asException() {
        return new ProblemException(this);
    }
}
