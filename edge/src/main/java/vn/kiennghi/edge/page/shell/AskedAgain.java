package vn.kiennghi.edge.page.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the page can be asked for again, as in the other language. The page that tells of a failure is asked for by what failed. What
 * cannot be asked for with GET leads to the desk, which everybody has, and before the sign-in to the opening page.
 */
final class AskedAgain {
    /** One slash at the beginning: with two of them, or with what browsers take for one, the address would lead to another site. */
    private static final String OF_THIS_SITE = "/(?![/\\\\]).*";

    private AskedAgain() {}

    /** Returns the address with its query, as it was sent. */
    static UriComponentsBuilder address(HttpServletRequest request) {
        boolean failed = request.getDispatcherType() == DispatcherType.ERROR;
        String method = failed ? text(request, RequestDispatcher.ERROR_METHOD) : request.getMethod();
        String path = failed ? text(request, RequestDispatcher.ERROR_REQUEST_URI) : request.getRequestURI();
        String query = failed ? text(request, RequestDispatcher.ERROR_QUERY_STRING) : request.getQueryString();
        if (path != null
                && path.matches(OF_THIS_SITE)
                && HttpMethod.GET.name().equals(method)
                && (failed || request.getDispatcherType() == DispatcherType.REQUEST)) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
            return query == null ? address : address.query(query);
        }
        return UriComponentsBuilder.fromPath(
                request.getContextPath() + (request.getUserPrincipal() == null ? "/" : "/desk"));
    }

    private static @Nullable String text(HttpServletRequest request, String attribute) {
        return request.getAttribute(attribute) instanceof String text ? text : null;
    }
}
