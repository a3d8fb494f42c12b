package vn.kiennghi.edge.platform.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Which requests are the API's, so that their failures are told to a program, not to a person. */
final class ApiPaths {
    private static final List<String> ROOTS = List.of("/api", "/v3/api-docs", "/actuator");

    private ApiPaths() {}

    static boolean contain(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        return path != null && ROOTS.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }
}
