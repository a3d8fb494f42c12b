package vn.kiennghi.query.petition;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A database that, once told so, lets something happen when the next reading of several documents is at the first of them, such
 * as an error.
 */
public final class ReadHalfOnce {
    private @Nullable Runnable halfWay;

    /** Has the next reading fail. */
    public void next() {
        next(() -> {
            throw new OutOfMemoryError("as though the heap were full");
        });
    }

    /** Has the next reading fail, where there is to be none. */
    public void thatWasTheLast() {
        next(() -> {
            throw new IllegalStateException("the store was read once more");
        });
    }

    /** Has something happen in the midst of the next reading, which begins again after it. */
    public void next(Runnable happening) {
        halfWay = happening;
    }

    /** Returns the database with the fault. */
    public MongoDatabase of(MongoDatabase database) {
        return faulty(MongoDatabase.class, database);
    }

    private <T> T faulty(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    Runnable happening = halfWay;
                    if (happening != null
                            && real instanceof FindIterable<?> found
                            && method.getName().equals("forEach")) {
                        halfWay = null;
                        @SuppressWarnings("unchecked")
                        Consumer<Object> reader = (Consumer<Object>) given[0];
                        reader.accept(found.first());
                        happening.run();
                    }
                    try {
                        Object result = method.invoke(real, given);
                        return switch (result) {
                            case MongoDatabase database -> faulty(MongoDatabase.class, database);
                            case MongoCollection<?> collection -> faulty(MongoCollection.class, collection);
                            case FindIterable<?> found -> faulty(FindIterable.class, found);
                            case null, default -> result;
                        };
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
