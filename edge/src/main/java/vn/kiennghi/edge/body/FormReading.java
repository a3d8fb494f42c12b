package vn.kiennghi.edge.body;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;
import vn.kiennghi.edge.platform.text.Dates;
import vn.kiennghi.edge.platform.text.Texts;

/**
 * Reads what a form of a page sent into the record that a JSON body would have become, so that people and programs are held to
 * the same. Entries of a list of records are named {@code items[0].content}, those
 * of a record within the record {@code criteria.onPoint}.
 */
public final class FormReading {
    /** The form in which people write a day. */
    private static final String DAY = "dd/mm/yyyy";

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");

    private final Map<String, String[]> parameters;

    private FormReading(Map<String, String[]> parameters) {
        this.parameters = parameters;
    }

    /**
     * Returns the record.
     *
     * @param parameters the form's entries by name; an empty entry counts as absent, unknown ones are ignored
     * @throws ProblemException if a member is missing or wrong, naming all such
     */
    public static <T> T read(Class<T> type, Map<String, String[]> parameters) {
        JsonNode object = new FormReading(parameters).object(type, "");
        try {
            return new RecordReading().read(type, object);
        } catch (ProblemException wrong) {
            throw Problem.of(wrong.problem().errors().stream()
                            .map(FormReading::asPeopleWrite)
                            .toList())
                    .asException();
        }
    }

    private static Fault asPeopleWrite(Fault fault) {
        if (fault.code().equals(ProblemCode.INVALID_DATE.name())) {
            return Fault.of(ProblemCode.INVALID_DATE, fault.field(), DAY, fault.found());
        }
        if (fault.code().equals(RefusalCode.FIELD_MISSING.name()) && Dates.EXPECTED.equals(fault.expected())) {
            return Fault.of(RefusalCode.FIELD_MISSING, fault.field(), DAY, null);
        }
        if (fault.code().equals(ProblemCode.WRONG_TYPE.name()) && "integer".equals(fault.expected())) {
            String typed = fault.found() == null ? "" : fault.found().replaceFirst("^string ", "");
            return Fault.of(RefusalCode.FIELD_INVALID, fault.field(), "integer", typed);
        }
        return fault;
    }

    private ObjectNode object(Class<?> type, String path) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Records.Member member : Records.members(type)) {
            if (member.unwrapped()) {
                object.setAll(object(member.kind(), path));
                continue;
            }
            JsonNode value = value(member.type(), path + member.name());
            if (value != null) {
                object.set(member.name(), value);
            }
        }
        return object;
    }

    private @Nullable JsonNode value(Type type, String name) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list((Class<?>) list.getActualTypeArguments()[0], name);
        }
        if (type instanceof Class<?> nested && nested.isRecord()) {
            return object(nested, name + ".");
        }
        return given(name)
                .findFirst()
                .map(text -> single((Class<?>) type, text))
                .orElse(null);
    }

    /** A list that nobody filled in is absent. */
    private @Nullable JsonNode list(Class<?> element, String name) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        if (element.isRecord()) {
            places(name).forEach(place -> array.add(object(element, place)));
        } else {
            given(name).forEach(text -> array.add(single(element, text)));
        }
        return array.isEmpty() ? null : array;
    }

    /** Returns {@code items[0].} and so on, as far as something is filled in there. */
    private Stream<String> places(String name) {
        Pattern form = Pattern.compile(Pattern.quote(name) + "\\[([0-9]{1,4})]\\..+");
        int end = parameters.keySet().stream()
                .filter(key -> given(key).findAny().isPresent())
                .map(form::matcher)
                .filter(Matcher::matches)
                .mapToInt(match -> Integer.parseInt(match.group(1)) + 1)
                .max()
                .orElse(0);
        return IntStream.range(0, end)
                .mapToObj(index -> name + "[" + index + "].")
                .filter(place -> parameters.keySet().stream()
                        .anyMatch(key ->
                                key.startsWith(place) && given(key).findAny().isPresent()));
    }

    private Stream<String> given(String name) {
        String[] values = parameters.get(name);
        return values == null ? Stream.empty() : Arrays.stream(values).filter(value -> Texts.normalised(value) != null);
    }

    private static JsonNode single(Class<?> type, String text) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (type == LocalDate.class) {
            Optional<LocalDate> day = Dates.written(text);
            return nodes.stringNode(day.map(LocalDate::toString).orElse(text));
        }
        if (type == Boolean.class) {
            return nodes.booleanNode(text.equals("true"));
        }
        String key = Spelling.key(text);
        return type == Integer.class && WHOLE_NUMBER.matcher(key).matches()
                ? nodes.numberNode(Integer.parseInt(key))
                : nodes.stringNode(text);
    }
}
