package vn.kiennghi.edge.page.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.support.WebContentGenerator;

/**
 * Answers {@code /static/HASH/PATH}. What the hash names may be kept for a year; under a hash of another release, whose page is still open
 * or comes from another instance, there is the present content, which is asked for again.
 */
final class StaticFileHandler extends WebContentGenerator implements HttpRequestHandler {
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic().immutable();
    private static final CacheControl ASK_AGAIN = CacheControl.noCache();

    private static final Pattern GZIP = Pattern.compile("\\bgzip\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNWANTED_GZIP =
            Pattern.compile("\\bgzip\\s*;\\s*q\\s*=\\s*0(?:\\.0*)?\\s*(?:,|$)", Pattern.CASE_INSENSITIVE);

    private final StaticFiles files;

    StaticFileHandler(StaticFiles files) {
        super(HttpMethod.GET.name(), HttpMethod.HEAD.name());
        this.files = files;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        checkRequest(request);
        String address =
                request.getRequestURI().substring(request.getContextPath().length());
        // "", "static", the hash and the path
        String[] parts = address.split("/", 4);
        Optional<StaticFile> found = parts.length < 4 ? Optional.empty() : files.find(parts[3]);
        if (found.isEmpty()) {
            throw new NoResourceFoundException(
                    HttpMethod.valueOf(request.getMethod()), request.getRequestURI(), address.substring(1));
        }
        send(request, response, found.get(), parts[2]);
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, StaticFile file, String hash)
            throws IOException {
        boolean packed = takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, (file.hash().equals(hash) ? FOR_GOOD : ASK_AGAIN).getHeaderValue());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        String tag = "\"" + file.hash() + (packed ? "-gzip\"" : "\"");
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        byte[] body = packed ? file.packed() : file.plain();
        response.setContentType(new MediaType(file.type(), StandardCharsets.UTF_8).toString());
        response.setContentLength(body.length);
        if (packed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (HttpMethod.GET.matches(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    /** A coding with weight 0 is one that the browser does not want (RFC 9110, section 12.5.3). */
    private static boolean takesGzip(@Nullable String accepted) {
        return accepted != null
                && GZIP.matcher(accepted).find()
                && !UNWANTED_GZIP.matcher(accepted).find();
    }
}
