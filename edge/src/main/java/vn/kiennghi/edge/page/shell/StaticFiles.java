package vn.kiennghi.edge.page.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;

/**
 * The styles, scripts and pictures of the pages, our own and those of the libraries. Each has an address that names its content, so that
 * a browser need ask for it once and never again; new content has a new address, which the pages name from then on.
 */
@Component
final class StaticFiles {
    /** What all their addresses begin with. */
    static final String ROOT = "/static/";

    /** Nothing else is kept in memory, whatever strangers ask for. */
    private static final Pattern OURS =
            Pattern.compile("(?:css|js)/[a-z-]+\\.(?:css|js)|favicon\\.svg|webjars/[A-Za-z0-9./-]+\\.min\\.(?:css|js)");

    private final Map<String, StaticFile> files = new ConcurrentHashMap<>();

    /** Returns the address that names the content of a file, or the given one where it leads to no such file. */
    String address(String link) {
        if (!link.startsWith("/css/")
                && !link.startsWith("/js/")
                && !link.startsWith("/webjars/")
                && !link.startsWith("/favicon")) {
            return link;
        }
        String path = link.substring(1);
        return find(path).map(file -> ROOT + file.hash() + "/" + path).orElse(link);
    }

    /**
     * Returns a file.
     *
     * @param path such as {@code css/kiennghi.css}
     */
    Optional<StaticFile> find(String path) {
        StaticFile known = files.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        if (!OURS.matcher(path).matches() || path.contains("..")) {
            return Optional.empty();
        }
        Optional<StaticFile> read = read(path);
        read.ifPresent(file -> files.put(path, file));
        return read;
    }

    private static Optional<StaticFile> read(String path) {
        ClassPathResource resource =
                new ClassPathResource((path.startsWith("webjars/") ? "META-INF/resources/" : "static/") + path);
        if (!resource.exists()) {
            return Optional.empty();
        }
        try {
            MediaType type = MediaTypeFactory.getMediaType(path).orElse(MediaType.APPLICATION_OCTET_STREAM);
            return Optional.of(StaticFile.of(type, resource.getContentAsByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
