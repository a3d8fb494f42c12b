package vn.kiennghi.front.body;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows the members of records and makes records by their canonical constructor. Of each kind both are looked up once. */
final class Records {
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return List.of(type.getRecordComponents());
        }
    };

    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            Class<?>[] types =
                    components(type).stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return constructor;
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("no record: " + type.getName(), e);
            }
        }
    };

    private Records() {}

    /** Returns the members of a kind of record in their order. */
    static List<RecordComponent> components(Class<?> type) {
        return COMPONENTS.get(type);
    }

    /** Makes a record of its members' values, in their order. */
    static Object create(Class<?> type, @Nullable Object[] values) {
        try {
            return CONSTRUCTORS.get(type).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type.getName(), e);
        }
    }
}
