package vn.kiennghi.front.body;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    private static final ClassValue<Set<String>> MEMBERS = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            Set<String> names = new LinkedHashSet<>();
            for (RecordComponent component : components(type)) {
                if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                    names.addAll(members(component.getType()));
                } else {
                    names.add(member(component));
                }
            }
            return Collections.unmodifiableSet(names);
        }
    };

    private Records() {}

    /** Returns the names that an object's members may have to be such a record, in the order of the contract. */
    static Set<String> members(Class<?> type) {
        return MEMBERS.get(type);
    }

    /** Returns the name of one member. */
    static String member(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

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
