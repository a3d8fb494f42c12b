package vn.kiennghi.query.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sums the whole read model up in one value: equal values, equal documents. Bookkeeping such as tokens is left out. */
@Component
public class ReadModelDigest {
    private final ReadModelStore store;

    ReadModelDigest(ReadModelStore store) {
        this.store = store;
    }

    /** Returns the SHA-256, in hexadecimal digits, of all documents by collection and key, members in the order of their names. */
    public String digest() {
        MessageDigest digest = sha256();
        for (String name : store.names()) {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            store.asStored(name, document -> digest.update(canonical(document).getBytes(StandardCharsets.UTF_8)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String canonical(Object value) {
        if (value instanceof Map<?, ?> document) {
            return new TreeMap<Object, Object>(document)
                    .entrySet().stream()
                            .map(entry -> quoted(String.valueOf(entry.getKey())) + ":" + canonical(entry.getValue()))
                            .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ReadModelDigest::canonical).collect(Collectors.joining(",", "[", "]"));
        }
        return value == null ? "null" : value.getClass().getSimpleName() + quoted(value.toString());
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
