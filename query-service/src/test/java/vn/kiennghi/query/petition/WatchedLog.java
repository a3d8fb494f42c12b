package vn.kiennghi.query.petition;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Predicate;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** A record that, once told so, lets something happen when it is next asked for its events. */
final class WatchedLog {
    private @Nullable Runnable happening;
    private String question = "";
    private Predicate<@Nullable Object> from = any -> true;

    /** Has something happen before the record is read from some event on. */
    void whenNextRead(Runnable what) {
        question = "openStream";
        from = any -> true;
        happening = what;
    }

    /** Has something happen before the record is read from its first event on. */
    void whenNextReadFromItsBeginning(Runnable what) {
        question = "openStream";
        from = token -> token == null;
        happening = what;
    }

    EventStore of(EventStore real) {
        return (EventStore) Proxy.newProxyInstance(
                EventStore.class.getClassLoader(), new Class<?>[] {EventStore.class}, (proxy, method, given) -> {
                    Runnable now = happening;
                    if (now != null && method.getName().equals(question) && from.test(given[0])) {
                        happening = null;
                        now.run();
                    }
                    try {
                        return method.invoke(real, given);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
