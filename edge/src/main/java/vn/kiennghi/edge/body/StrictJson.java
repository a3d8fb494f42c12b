package vn.kiennghi.edge.body;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** Parses a body that must be one JSON object: no member twice, nothing after it, at most {@link #LARGEST} bytes. */
final class StrictJson {
    /** Most bytes of a JSON body. */
    static final int LARGEST = 5 * 1024 * 1024;

    private static final String LARGEST_TEXT = "5 MB";

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * Returns the object.
     *
     * @throws ProblemException if the body is missing, too large or not one JSON object
     */
    JsonNode object(InputStream body) throws IOException {
        return object(body.readNBytes(LARGEST + 1));
    }

    /**
     * Returns the object.
     *
     * @throws ProblemException if the text is missing, too large or not one JSON object
     */
    JsonNode object(String text) {
        return object(text.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode object(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw Problem.of(ProblemCode.BODY_TOO_LARGE, LARGEST_TEXT, "> " + LARGEST_TEXT)
                    .asException();
        }
        JsonNode node = parsed(bytes);
        if (node.isMissingNode()) {
            throw Problem.of(ProblemCode.BODY_MISSING).asException();
        }
        if (!node.isObject()) {
            throw Problem.of(Fault.of(ProblemCode.WRONG_TYPE, null, "object", JsonSource.kind(node)))
                    .asException();
        }
        return node;
    }

    private JsonNode parsed(byte[] bytes) {
        try {
            return mapper.readTree(bytes);
        } catch (JacksonException malformed) {
            TokenStreamLocation place = malformed.getLocation();
            String found =
                    place == null ? null : "line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
            throw Problem.of(ProblemCode.MALFORMED_JSON, "one JSON object, each member once", found)
                    .asException();
        }
    }
}
