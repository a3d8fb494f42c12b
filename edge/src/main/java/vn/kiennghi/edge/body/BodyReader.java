package vn.kiennghi.edge.body;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;

/** Reads {@link JsonBody} records. Jackson alone would stop at the first thing that is wrong, and forgive others. */
final class BodyReader implements HttpMessageConverter<Object> {
    private final StrictJson json = new StrictJson();

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return type.isAnnotationPresent(JsonBody.class)
                && mediaType != null
                && mediaType.isCompatibleWith(MediaType.APPLICATION_JSON);
    }

    /** JSON is UTF-8 (RFC 8259); that of another name would be read wrongly, letter by letter. */
    private static boolean isUnicode(@Nullable Charset charset) {
        return charset == null || charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(MediaType.APPLICATION_JSON);
    }

    @Override
    public Object read(Class<? extends Object> type, HttpInputMessage message) throws IOException {
        MediaType sent = message.getHeaders().getContentType();
        if (sent != null && !isUnicode(sent.getCharset())) {
            throw Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE, sent)
                    .asException();
        }
        return new RecordReading().read(type, new JsonSource(json.object(message.getBody()), ""));
    }

    @Override
    public void write(Object body, @Nullable MediaType contentType, HttpOutputMessage message) {
        throw new HttpMessageNotWritableException("bodies are only read");
    }
}
