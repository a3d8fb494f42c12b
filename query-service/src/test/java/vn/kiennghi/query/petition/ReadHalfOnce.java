package vn.kiennghi.query.petition;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/** A database that, once told so, ends the next reading of several documents with an error after the first of them. */
public final class ReadHalfOnce {
    private boolean armed;

    /** Has the next reading fail. */
    public void next() {
        armed = true;
    }

    /** Returns the database with the fault. */
    public MongoDatabase of(MongoDatabase database) {
        return faulty(MongoDatabase.class, database);
    }

    private <T> T faulty(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    if (armed
                            && real instanceof FindIterable<?> found
                            && method.getName().equals("forEach")) {
                        armed = false;
                        @SuppressWarnings("unchecked")
                        Consumer<Object> reader = (Consumer<Object>) given[0];
                        reader.accept(found.first());
                        throw new OutOfMemoryError("as though the heap were full");
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
