package vn.kiennghi.api.petition;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What the values of a filter are, and how they are written in an address and in a question. */
public sealed interface FilterValue {

    /**
     * Returns the value that is written so.
     *
     * @throws RuntimeException if none is; what people wrote is checked before
     */
    Object read(String written);

    /**
     * Returns how a value is written; empty: it filters nothing.
     *
     * @throws ClassCastException if the filter has no such values
     */
    String write(Object value);

    /** Any text, such as an id. */
    record Text() implements FilterValue {
        @Override
        public Object read(String written) {
            return written;
        }

        @Override
        public String write(Object value) {
            return (String) value;
        }
    }

    /** Whether something is wanted or unwanted. */
    record YesOrNo() implements FilterValue {
        @Override
        public Object read(String written) {
            return Boolean.valueOf(written);
        }

        @Override
        public String write(Object value) {
            return ((Boolean) value).toString();
        }
    }

    /** A day in Viet Nam. */
    record Day() implements FilterValue {
        @Override
        public Object read(String written) {
            return LocalDate.parse(written);
        }

        @Override
        public String write(Object value) {
            return ((LocalDate) value).toString();
        }
    }

    /** One of the constants of a type. */
    record OneOf<E extends Enum<E>>(Class<E> type) implements FilterValue {
        @Override
        public Object read(String written) {
            return Enum.valueOf(type, written);
        }

        @Override
        public String write(Object value) {
            return type.cast(value).name();
        }
    }

    /** Some of the constants of a type, as a set. */
    record SomeOf<E extends Enum<E>>(Class<E> type) implements FilterValue {
        @Override
        public Set<E> read(String written) {
            return Arrays.stream(written.split(","))
                    .map(name -> Enum.valueOf(type, name))
                    .collect(Collectors.collectingAndThen(
                            Collectors.toCollection(() -> EnumSet.noneOf(type)), Collections::unmodifiableSet));
        }

        @Override
        public String write(Object value) {
            return ((Set<?>) value)
                    .stream().map(type::cast).sorted().map(Enum::name).collect(Collectors.joining(","));
        }
    }
}
