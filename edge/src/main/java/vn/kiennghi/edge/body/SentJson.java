package vn.kiennghi.edge.body;

import java.io.IOException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * A request's JSON body whose form the method finds out by itself, such as by the path. A method takes it as an argument; where the
 * form is always the same, {@code @RequestBody} says it.
 */
public final class SentJson {
    private final BodyReader reader = new BodyReader();
    private final HttpInputMessage message;

    SentJson(HttpInputMessage message) {
        this.message = message;
    }

    /**
     * Reads the body, once.
     *
     * @param type a {@link JsonBody}
     * @throws vn.kiennghi.edge.platform.problem.ProblemException naming everything that is wrong
     */
    public <T> T as(Class<T> type) {
        try {
            return type.cast(reader.read(type, message));
        } catch (IOException broken) {
            throw new HttpMessageNotReadableException("the body ended too early", broken, message);
        }
    }
}
