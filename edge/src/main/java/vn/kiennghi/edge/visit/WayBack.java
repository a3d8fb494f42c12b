package vn.kiennghi.edge.visit;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;

/**
 * The page that somebody asked for before signing in. It lies in a short cookie of his browser; an address that is too long for it
 * is forgotten. Only addresses of this system count, whatever the cookie says.
 */
final class WayBack {
    private static final String COOKIE = "kiennghi-way-back";
    private static final int LONGEST = 1_500;
    /** One slash, and neither a second one nor what browsers take for one: the address stays on this system. */
    private static final Pattern OWN_ADDRESS = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

    private WayBack() {}

    /** Returns the request's path within this system. */
    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Returns the request's path within this system with its query, as it was sent. */
    static String address(HttpServletRequest request) {
        return request.getQueryString() == null ? path(request) : path(request) + "?" + request.getQueryString();
    }

    /** Returns whether the text is the address of a page of this system. */
    static boolean isOwn(String address) {
        return address.length() <= LONGEST && OWN_ADDRESS.matcher(address).matches();
    }

    /** Keeps the page that is asked for; a file or a part of a page is nothing to come back to. */
    static void remember(HttpServletRequest request, HttpServletResponse response) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (HttpMethod.GET.matches(request.getMethod()) && accepted != null && accepted.contains("text/html")) {
            remember(address(request), request, response);
        }
    }

    /** Keeps the page from which the form was sent. */
    static void rememberPageOfForm(HttpServletRequest request, HttpServletResponse response) {
        remember(pageOfForm(request).orElse("/"), request, response);
    }

    /** Returns the page from which the form was sent, where the browser names one of ours. */
    static Optional<String> pageOfForm(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.REFERER))
                .map(referer -> ownPart(referer, request))
                .filter(WayBack::isOwn);
    }

    private static @Nullable String ownPart(String referer, HttpServletRequest request) {
        try {
            URI page = URI.create(referer);
            String path = page.getRawPath();
            if (!request.getServerName().equalsIgnoreCase(page.getHost())
                    || path == null
                    || !path.startsWith(request.getContextPath() + "/")) {
                return null;
            }
            String own = path.substring(request.getContextPath().length());
            return page.getRawQuery() == null ? own : own + "?" + page.getRawQuery();
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private static void remember(String address, HttpServletRequest request, HttpServletResponse response) {
        boolean kept = isOwn(address) && !address.equals("/");
        if (kept || present(request).isPresent()) {
            set(kept ? encoded(address) : "", request, response);
        }
    }

    /** Returns the page to go to after signing in; the start page unless another was asked for. */
    static String taken(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> cookie = present(request);
        if (cookie.isPresent()) {
            set("", request, response);
        }
        return cookie.map(WayBack::decoded).filter(WayBack::isOwn).orElse("/");
    }

    private static Optional<String> present(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static void set(String value, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie.ResponseCookieBuilder cookie = ResponseCookie.from(COOKIE, value)
                .path(request.getContextPath() + "/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                (value.isEmpty() ? cookie.maxAge(0) : cookie).build().toString());
    }

    private static String encoded(String address) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cookie) {
        try {
            return new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return "/";
        }
    }
}
