package vn.kiennghi.edge.body;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.kiennghi.api.council.Identifier;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;
import vn.kiennghi.edge.platform.text.Dates;
import vn.kiennghi.edge.platform.text.Texts;

/** Fills one record from a JSON object, collecting everything that is wrong on the way, members that it does not have too. For one use. */
final class RecordReading {
    /** Nobody reads more; a list of a million wrong elements is not to fill the memory with their faults. */
    private static final int MOST_FAULTS = 100;

    private final List<Fault> faults = new ArrayList<>();

    /**
     * Returns the record.
     *
     * @throws ProblemException if a member is missing or wrong, naming all such
     */
    <T> T read(Class<T> type, JsonNode object) {
        Object value = record(type, object, "");
        if (!faults.isEmpty() || value == null) {
            throw Problem.of(faults).asException();
        }
        return type.cast(value);
    }

    private @Nullable Object record(Class<?> type, JsonNode object, String path) {
        int before = faults.size();
        Set<String> known = Records.names(type);
        for (String name : object.propertyNames()) {
            if (!known.contains(name) && faults.size() < MOST_FAULTS) {
                faults.add(Fault.of(ProblemCode.UNKNOWN_MEMBER, path + name, NearestName.hint(name, known), name));
            }
        }
        Object value = filled(type, object, path);
        return faults.size() > before ? null : value;
    }

    /** Takes what the record has, be it all of the object or a part that other records share. */
    private @Nullable Object filled(Class<?> type, JsonNode object, String path) {
        List<Records.Member> members = Records.members(type);
        @Nullable Object[] values = new Object[members.size()];
        int before = faults.size();
        for (int i = 0; i < values.length; i++) {
            values[i] = member(members.get(i), object, path);
        }
        return faults.size() > before ? null : Records.create(type, values);
    }

    private @Nullable Object member(Records.Member member, JsonNode object, String path) {
        if (member.unwrapped()) {
            return filled(member.kind(), object, path);
        }
        String field = path + member.name();
        JsonNode node = object.path(member.name());
        if (isAbsent(node, member.marks())) {
            if (!member.optional()) {
                faults.add(Fault.of(RefusalCode.FIELD_MISSING, field, expected(member.type()), null));
            }
            return null;
        }
        return value(member.type(), member.marks(), node, field);
    }

    private static boolean isAbsent(JsonNode node, AnnotatedElement marks) {
        return node.isMissingNode()
                || node.isNull()
                || (node.isString()
                        && !marks.isAnnotationPresent(Secret.class)
                        && Texts.normalised(node.stringValue()) == null);
    }

    private @Nullable Object value(Type type, AnnotatedElement marks, JsonNode node, String field) {
        if (type == JsonNode.class) {
            return node;
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(list.getActualTypeArguments()[0], marks, node, field);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Boolean.class) {
            return node.isBoolean() ? (Object) node.booleanValue() : wrongType("boolean", node, field);
        }
        if (plain == Integer.class) {
            return number(node, field);
        }
        if (plain.isRecord()) {
            return node.isObject() ? record(plain, node, field + ".") : wrongType("object", node, field);
        }
        if (!node.isString()) {
            if (marks.isAnnotationPresent(Secret.class)) {
                return wrong(Fault.of(ProblemCode.WRONG_TYPE, field, "string", JsonKinds.of(node)));
            }
            return wrongType("string", node, field);
        }
        return ofText(plain, marks, node.stringValue(), field);
    }

    private @Nullable Object number(JsonNode node, String field) {
        if (!node.isIntegralNumber()) {
            return wrongType("integer", node, field);
        }
        return node.canConvertToInt()
                ? (Object) node.intValue()
                : wrong(Fault.of(
                        RefusalCode.FIELD_INVALID,
                        field,
                        Integer.MIN_VALUE + ".." + Integer.MAX_VALUE,
                        node.asString()));
    }

    private @Nullable Object ofText(Class<?> type, AnnotatedElement marks, String text, String field) {
        if (type == LocalDate.class) {
            Optional<LocalDate> day = Dates.parse(text);
            return day.isPresent() ? day.get() : wrong(Fault.of(ProblemCode.INVALID_DATE, field, Dates.EXPECTED, text));
        }
        if (type.isEnum()) {
            return constant(type, Spelling.key(text), field);
        }
        if (marks.isAnnotationPresent(Secret.class)) {
            return text;
        }
        return checked(text, marks, field);
    }

    private @Nullable Object checked(String text, AnnotatedElement marks, String field) {
        String normalised = Texts.normalised(text);
        if (normalised == null) {
            return null;
        }
        Optional<Fault> fault = Texts.fault(normalised, field, marks.isAnnotationPresent(LongText.class));
        if (fault.isPresent()) {
            return wrong(fault.get());
        }
        if (marks.isAnnotationPresent(GivenId.class)) {
            String id = Spelling.key(normalised);
            return Identifier.isValid(id)
                    ? id
                    : wrong(Fault.of(RefusalCode.FIELD_INVALID, field, Identifier.FORM, normalised));
        }
        return normalised;
    }

    private @Nullable Object constant(Class<?> type, String text, String field) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        return wrong(Fault.of(ProblemCode.UNKNOWN_VALUE, field, expected(type), text));
    }

    private @Nullable Object list(Type element, AnnotatedElement marks, JsonNode node, String field) {
        if (!node.isArray()) {
            return wrongType("array", node, field);
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < node.size() && faults.size() < MOST_FAULTS; i++) {
            JsonNode child = node.get(i);
            String place = field + "[" + i + "]";
            if (isAbsent(child, marks)) {
                faults.add(Fault.of(RefusalCode.FIELD_MISSING, place, expected(element), null));
                continue;
            }
            Object value = value(element, marks, child, place);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    private static String expected(Type type) {
        if (type instanceof ParameterizedType) {
            return "array";
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return Arrays.stream(plain.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        }
        if (plain == LocalDate.class) {
            return Dates.EXPECTED;
        }
        if (plain == Integer.class) {
            return "integer";
        }
        return plain == Boolean.class ? "boolean" : plain == String.class ? "text" : "object";
    }

    private @Nullable Object wrongType(String expected, JsonNode node, String field) {
        String found = node.isContainer() ? JsonKinds.of(node) : JsonKinds.of(node) + " " + node.asString();
        return wrong(Fault.of(ProblemCode.WRONG_TYPE, field, expected, found));
    }

    private @Nullable Object wrong(Fault fault) {
        faults.add(fault);
        return null;
    }
}
