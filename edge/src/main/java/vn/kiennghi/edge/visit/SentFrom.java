package vn.kiennghi.edge.visit;

import jakarta.servlet.http.HttpServletRequest;

/**
 * From whose page a form was sent, by the word of the browser, which no page can change. Browsers tell it with every form; old
 * ones and programs do not.
 */
enum SentFrom {
    /** A page of this system. */
    HERE,
    /** Another site's page. */
    ELSEWHERE,
    /** Nothing is told. */
    UNKNOWN;

    static SentFrom of(HttpServletRequest request) {
        // Told on secure connections only, but whatever proxies do to the address.
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none") ? HERE : ELSEWHERE;
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return UNKNOWN;
        }
        return origin.equals(ownOrigin(request)) ? HERE : ELSEWHERE;
    }

    private static String ownOrigin(HttpServletRequest request) {
        String scheme = request.getScheme();
        int port = request.getServerPort();
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
