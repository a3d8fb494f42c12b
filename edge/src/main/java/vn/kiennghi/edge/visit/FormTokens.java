package vn.kiennghi.edge.visit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * The tokens by which forms prove that they come from our pages. What they are compared with lies in a cookie of the browser, so
 * that nothing is kept for whoever has not signed in, and a page left open works on after a restart. A sign-in gives new ones.
 */
public final class FormTokens implements CsrfTokenRequestHandler {
    private static final String COOKIE = "kiennghi-form";
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int OURS_LENGTH = 36;

    /** Masks a token anew on each page. */
    private final XorCsrfTokenRequestAttributeHandler masking = new XorCsrfTokenRequestAttributeHandler();

    /** Returns where a browser's token is kept: with itself, out of scripts' reach. */
    public static CsrfTokenRepository inTheBrowser() {
        CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName(COOKIE);
        cookie.setCookieCustomizer(made -> made.httpOnly(true).sameSite("Lax"));
        return cookie;
    }

    /**
     * Returns whether the request is one that changes something and needs a fitting token. Signing in and out need none where the
     * browser itself says that they come from our page, or says nothing and they bear what was once a token of ours: a page left
     * open over night is no attack.
     */
    public static boolean areNeededBy(HttpServletRequest request) {
        if (!CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)) {
            return false;
        }
        if (!isSignInOrOut(request)) {
            return true;
        }
        return switch (SentFrom.of(request)) {
            case HERE -> false;
            case ELSEWHERE -> true;
            case UNKNOWN -> !isIntact(request);
        };
    }

    private static boolean isSignInOrOut(HttpServletRequest request) {
        String path = WayBack.path(request);
        return HttpMethod.POST.matches(request.getMethod()) && (path.equals("/sign-in") || path.equals("/sign-out"));
    }

    /** Returns whether the form bears a token that we once made, for whatever browser; a damaged one is none. */
    static boolean isIntact(HttpServletRequest request) {
        return bare(request.getParameter("_csrf")) != null;
    }

    /** Returns the token without its mask; null where it cannot be ours. */
    private static @Nullable String bare(@Nullable String masked) {
        if (masked == null || masked.length() > 2 * 2 * OURS_LENGTH) {
            return null;
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(masked);
        } catch (IllegalArgumentException otherForm) {
            return null;
        }
        if (bytes.length != 2 * OURS_LENGTH) {
            return null;
        }
        byte[] token = new byte[OURS_LENGTH];
        for (int i = 0; i < OURS_LENGTH; i++) {
            token[i] = (byte) (bytes[i] ^ bytes[OURS_LENGTH + i]);
        }
        String text = new String(token, StandardCharsets.ISO_8859_1);
        return OURS.matcher(text).matches() ? text : null;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masking.handle(request, response, token);
    }

    /** A damaged token is like a missing one. */
    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        String header = request.getHeader(token.getHeaderName());
        return bare(header == null ? request.getParameter(token.getParameterName()) : header);
    }
}
