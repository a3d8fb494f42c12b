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
import vn.kiennghi.edge.platform.text.Texts;

/** Fills one record with what was sent, collecting everything that is wrong on the way, members that it does not have too. For one use. */
final class RecordReading {
    /** Nobody reads more; a list of a million wrong elements is not to fill the memory with their faults. */
    private static final int MOST_FAULTS = 100;

    private final List<Fault> faults = new ArrayList<>();

    /**
     * Returns the record.
     *
     * @throws ProblemException if a member is missing or wrong, naming all such
     */
    <T> T read(Class<T> type, Source sent) {
        Object value = record(type, sent);
        if (!faults.isEmpty() || value == null) {
            throw Problem.of(faults).asException();
        }
        return type.cast(value);
    }

    private @Nullable Object record(Class<?> type, Source sent) {
        int before = faults.size();
        Set<String> known = Records.names(type);
        for (String name : sent.names()) {
            if (!known.contains(name) && faults.size() < MOST_FAULTS) {
                String hint = NearestName.hint(name, known);
                faults.add(Fault.of(ProblemCode.UNKNOWN_MEMBER, sent.within(name), hint, name));
            }
        }
        Object value = filled(type, sent);
        return faults.size() > before ? null : value;
    }

    /** Takes what the record has, be it all of what was sent or a part that other records share. */
    private @Nullable Object filled(Class<?> type, Source sent) {
        List<Records.Member> members = Records.members(type);
        @Nullable Object[] values = new Object[members.size()];
        int before = faults.size();
        for (int i = 0; i < values.length; i++) {
            values[i] = member(members.get(i), sent);
        }
        return faults.size() > before ? null : Records.create(type, values);
    }

    private @Nullable Object member(Records.Member member, Source record) {
        if (member.unwrapped()) {
            return filled(member.kind(), record);
        }
        Source sent = record.member(member.name());
        if (!sent.isAbsent(member.type(), isSecret(member.marks()))) {
            return value(member.type(), member.marks(), sent);
        }
        return member.optional() ? null : missing(member.type(), sent);
    }

    private @Nullable Object missing(Type type, Source sent) {
        return wrong(Fault.of(RefusalCode.FIELD_MISSING, sent.field(), expected(type, sent), null));
    }

    private static boolean isSecret(AnnotatedElement marks) {
        return marks.isAnnotationPresent(Secret.class);
    }

    private @Nullable Object value(Type type, AnnotatedElement marks, Source sent) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(list.getActualTypeArguments()[0], marks, sent);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return sent.as(plain) == null ? wrong(sent.notA("object", false)) : record(plain, sent);
        }
        if (plain == Boolean.class || plain == Integer.class || plain == JsonNode.class) {
            Object value = sent.as(plain);
            return value == null ? wrong(sent.notA(expected(plain, sent), false)) : value;
        }
        return sent.as(String.class) instanceof String text
                ? ofText(plain, marks, text, sent)
                : wrong(sent.notA("string", isSecret(marks)));
    }

    private @Nullable Object ofText(Class<?> type, AnnotatedElement marks, String text, Source sent) {
        if (type == LocalDate.class) {
            Object day = sent.as(type);
            return day == null ? wrong(Fault.of(ProblemCode.INVALID_DATE, sent.field(), sent.dayForm(), text)) : day;
        }
        if (type.isEnum()) {
            return constant(type, Spelling.key(text), sent);
        }
        return isSecret(marks) ? text : checked(text, marks, sent.field());
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

    private @Nullable Object constant(Class<?> type, String text, Source sent) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        return wrong(Fault.of(ProblemCode.UNKNOWN_VALUE, sent.field(), expected(type, sent), text));
    }

    private @Nullable Object list(Type element, AnnotatedElement marks, Source sent) {
        List<Source> elements = sent.elements(element);
        if (elements == null) {
            return wrong(sent.notA("array", false));
        }
        List<Object> values = new ArrayList<>();
        for (Source one : elements) {
            if (faults.size() >= MOST_FAULTS) {
                break;
            }
            Object value = one.isAbsent(element, isSecret(marks)) ? missing(element, one) : value(element, marks, one);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    private static String expected(Type type, Source sent) {
        if (type instanceof ParameterizedType) {
            return "array";
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return Arrays.stream(plain.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        }
        if (plain == LocalDate.class) {
            return sent.dayForm();
        }
        if (plain == Integer.class) {
            return "integer";
        }
        return plain == Boolean.class ? "boolean" : plain == String.class ? "text" : "object";
    }

    private @Nullable Object wrong(Fault fault) {
        faults.add(fault);
        return null;
    }
}
