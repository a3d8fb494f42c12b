package vn.kiennghi.edge.body;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.ProblemException;
import vn.kiennghi.edge.platform.text.Dates;
import vn.kiennghi.edge.platform.text.Texts;

/**
 * Reads what a form of a page sent into the record that a JSON body would have become, so that people and programs are held to
 * the same. Entries of a list of records are named {@code items[0].content}, those
 * of a record within the record {@code criteria.onPoint}.
 */
public final class FormReading {
    private FormReading() {}

    /**
     * Returns the record.
     *
     * @param parameters the form's entries by name; an empty entry counts as absent, unknown ones are ignored
     * @throws ProblemException if a member is missing or wrong, naming all such
     */
    public static <T> T read(Class<T> type, Map<String, String[]> parameters) {
        return new RecordReading().read(type, new Entries(parameters, "", "", null));
    }

    /**
     * What a form has for a member.
     *
     * @param place the name of its entries; rows that are left empty have one, too
     * @param field the name by which it is told, which counts the rows that are filled in
     * @param element one of several entries of that name; null: all of them
     */
    private record Entries(
            Map<String, String[]> parameters,
            String place,
            String field,
            @Nullable String element) implements Source {
        /** The form in which people write a day. */
        private static final String DAY = "dd/mm/yyyy";

        private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");

        @Override
        public Collection<String> names() {
            return List.of();
        }

        @Override
        public Source member(String name) {
            String entry = place.isEmpty() ? name : place + "." + name;
            return new Entries(parameters, entry, within(name), null);
        }

        /** A list that nobody filled in is absent; a record within the record never is, but its members may be. */
        @Override
        public boolean isAbsent(Type type, boolean secret) {
            return type instanceof ParameterizedType list
                    ? elements(list.getActualTypeArguments()[0]).isEmpty()
                    : !isRecord(type) && text().isEmpty();
        }

        @Override
        public List<Source> elements(Type type) {
            List<String> found = isRecord(type) ? places() : given(place).toList();
            return IntStream.range(0, found.size())
                    .<Source>mapToObj(i -> {
                        String row = field + "[" + i + "]";
                        return isRecord(type)
                                ? new Entries(parameters, found.get(i), row, null)
                                : new Entries(parameters, place, row, found.get(i));
                    })
                    .toList();
        }

        private static boolean isRecord(Type type) {
            return type instanceof Class<?> plain && plain.isRecord();
        }

        /** Returns {@code items[0]} and so on, as far as something is filled in there. */
        private List<String> places() {
            Pattern form = Pattern.compile(Pattern.quote(place) + "\\[([0-9]{1,4})]\\..+");
            return parameters.keySet().stream()
                    .map(form::matcher)
                    .filter(match ->
                            match.matches() && given(match.group()).findAny().isPresent())
                    .map(match -> Integer.parseInt(match.group(1)))
                    .distinct()
                    .sorted()
                    .map(index -> place + "[" + index + "]")
                    .toList();
        }

        private Stream<String> given(String name) {
            return Arrays.stream(parameters.getOrDefault(name, new String[0]))
                    .filter(value -> Texts.normalised(value) != null);
        }

        private Optional<String> text() {
            return element == null ? given(place).findFirst() : Optional.of(element);
        }

        @Override
        public @Nullable Object as(Class<?> type) {
            if (type.isRecord()) {
                return this;
            }
            String text = text().orElse("");
            if (type == LocalDate.class) {
                return Dates.written(text).orElse(null);
            }
            if (type == Boolean.class) {
                return text.equals("true");
            }
            if (type == Integer.class) {
                String key = Spelling.key(text);
                return WHOLE_NUMBER.matcher(key).matches() ? Integer.valueOf(key) : null;
            }
            return type == JsonNode.class ? JsonNodeFactory.instance.stringNode(text) : text;
        }

        @Override
        public Fault notA(String kind, boolean secret) {
            return Fault.of(RefusalCode.FIELD_INVALID, field, kind, text().orElse(null));
        }

        @Override
        public String dayForm() {
            return DAY;
        }
    }
}
