package vn.kiennghi.query.distributed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.SavedCookie;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMapAdapter;
import org.springframework.web.servlet.FlashMap;
import vn.kiennghi.edge.visit.KeptForm;

/**
 * Writes and reads what a session holds. Reading makes objects of the few classes that the pages and Spring put into sessions and of
 * no other, whatever the store holds: the sign-in, notices for the next page, forms that are offered again.
 */
final class SessionValues {
    private static final long MOST_BYTES = 1024 * 1024;
    private static final int DEEPEST = 20;
    private static final int MOST_OBJECTS = 5_000;
    private static final int LONGEST_ARRAY = 5_000;

    private static final Set<String> KNOWN = Stream.concat(
                    Stream.of(
                                    SecurityContextImpl.class,
                                    // Earlier releases kept these three; their visits go on.
                                    DefaultCsrfToken.class,
                                    DefaultSavedRequest.class,
                                    SavedCookie.class,
                                    FlashMap.class,
                                    LinkedMultiValueMap.class,
                                    MultiValueMapAdapter.class,
                                    ArrayList.class,
                                    CopyOnWriteArrayList.class,
                                    HashMap.class,
                                    LinkedHashMap.class,
                                    TreeMap.class,
                                    Locale.class,
                                    String.class,
                                    Object.class,
                                    Map.Entry.class)
                            .map(Class::getName),
                    Stream.of(
                            // What is read is what it is written as; what that becomes is asked about too.
                            "vn.kiennghi.edge.identity.KeptSignIn",
                            "vn.kiennghi.edge.identity.SignedInAuthentication",
                            KeptForm.class.getName(),
                            "java.lang.String$CaseInsensitiveComparator"))
            .collect(Collectors.toUnmodifiableSet());

    private SessionValues() {}

    /** Thrown when a value cannot be read: it holds something foreign, or another release wrote it. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    /**
     * Returns a value as bytes.
     *
     * @throws IllegalStateException if it cannot be written, which no user can help
     */
    static byte[] written(String name, Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(value);
        } catch (IOException e) {
            throw new IllegalStateException("the session's " + name + " cannot be kept", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Returns the value that was written.
     *
     * @throws Unreadable if it cannot be read or must not be
     */
    static Object read(byte[] bytes) throws Unreadable {
        Judge judge = new Judge();
        try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            objects.setObjectInputFilter(judge);
            return objects.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError unreadable) {
            throw new Unreadable(unreadable + judge.refused);
        }
    }

    /** Lets nothing pass that is foreign or large, and remembers for the log what that was. */
    private static final class Judge implements ObjectInputFilter {
        private String refused = "";

        @Override
        public Status checkInput(FilterInfo info) {
            boolean small = info.streamBytes() <= MOST_BYTES
                    && info.depth() <= DEEPEST
                    && info.references() <= MOST_OBJECTS
                    && info.arrayLength() <= LONGEST_ARRAY;
            if (small && isKnown(info.serialClass())) {
                return Status.ALLOWED;
            }
            refused = small ? ": " + info.serialClass() : ": too large";
            return Status.REJECTED;
        }
    }

    /** No class is named where only the size is asked about. */
    private static boolean isKnown(@Nullable Class<?> type) {
        if (type == null) {
            return true;
        }
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element.isPrimitive() || KNOWN.contains(element.getName());
    }
}
