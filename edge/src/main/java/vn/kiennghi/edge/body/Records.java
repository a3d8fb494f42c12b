package vn.kiennghi.edge.body;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;

/** Knows the members of records and makes records by their canonical constructor. Of each kind both are looked up once. */
final class Records {
    private static final ClassValue<List<Member>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Member::of).toList();
        }
    };

    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            return BeanUtils.getResolvableConstructor(type);
        }
    };

    /**
     * A member, as what is read names it.
     *
     * @param kind its plain type
     * @param type its type with what a list is of
     * @param marks what stands before it
     * @param optional whether it may be left out
     * @param unwrapped whether its own members stand among those of the record
     */
    record Member(String name, Class<?> kind, Type type, AnnotatedElement marks, boolean optional, boolean unwrapped) {
        private static Member of(RecordComponent component) {
            Method marks = component.getAccessor();
            JsonProperty named = marks.getAnnotation(JsonProperty.class);
            // The annotated type is made from the class file at each call.
            AnnotatedType type = component.getAnnotatedType();
            return new Member(
                    named == null ? component.getName() : named.value(),
                    component.getType(),
                    type.getType(),
                    marks,
                    type.isAnnotationPresent(Nullable.class),
                    marks.isAnnotationPresent(JsonUnwrapped.class));
        }
    }

    private static final ClassValue<Set<String>> NAMES = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            Set<String> names = new LinkedHashSet<>();
            for (Member member : members(type)) {
                if (member.unwrapped()) {
                    names.addAll(names(member.kind()));
                } else {
                    names.add(member.name());
                }
            }
            return Collections.unmodifiableSet(names);
        }
    };

    private Records() {}

    /** Returns the names that an object's members may have to be such a record, in the order of the contract. */
    static Set<String> names(Class<?> type) {
        return NAMES.get(type);
    }

    /** Returns the members of a kind of record in their order. */
    static List<Member> members(Class<?> type) {
        return MEMBERS.get(type);
    }

    /** Makes a record of its members' values, in their order. */
    static Object create(Class<?> type, @Nullable Object[] values) {
        return BeanUtils.instantiateClass(CONSTRUCTORS.get(type), values);
    }
}
