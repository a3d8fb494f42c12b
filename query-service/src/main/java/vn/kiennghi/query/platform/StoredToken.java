package vn.kiennghi.query.platform;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * Reads how far the stored documents have come, without claiming the token: whoever holds the claim, the documents reflect at
 * least every event up to it, because documents are written before it or together with it.
 */
@FunctionalInterface
public interface StoredToken {
    /** Returns the stored token; null: no event is sure to be reflected. */
    @Nullable TrackingToken read();

    /**
     * Returns what stays equal as long as the documents are not emptied: whoever finds another one after reading documents than before
     * may have read them half made again, however far they have come by then.
     */
    default Object generation() {
        return "";
    }

    /**
     * Returns a token from its stored form.
     *
     * @param token null where none is stored yet; its type likewise
     */
    static @Nullable TrackingToken of(byte @Nullable [] token, @Nullable String type, Serializer serializer) {
        return token == null || type == null
                ? null
                : WrappedToken.unwrapLowerBound(
                        serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null)));
    }
}
