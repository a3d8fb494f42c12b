package vn.kiennghi.edge.body;

import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.text.Dates;
import vn.kiennghi.edge.platform.text.Texts;

/** JSON, of which nothing is taken for what it is not: neither {@code "5"} for a number nor {@code 5} for a text. */
record JsonSource(JsonNode json, String field) implements Source {
    /** Returns what the contract calls the kind of a value. */
    static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT -> "object";
            default -> "null";
        };
    }

    @Override
    public Collection<String> names() {
        return json.propertyNames();
    }

    @Override
    public Source member(String name) {
        return new JsonSource(json.path(name), within(name));
    }

    @Override
    public boolean isAbsent(Type type, boolean secret) {
        return json.isMissingNode()
                || json.isNull()
                || (json.isString() && !secret && Texts.normalised(json.stringValue()) == null);
    }

    @Override
    public @Nullable List<Source> elements(Type type) {
        return json.isArray()
                ? IntStream.range(0, json.size())
                        .<Source>mapToObj(i -> new JsonSource(json.get(i), field + "[" + i + "]"))
                        .toList()
                : null;
    }

    @Override
    public @Nullable Object as(Class<?> type) {
        if (type == JsonNode.class) {
            return json;
        }
        if (type == Boolean.class) {
            return json.isBoolean() ? json.booleanValue() : null;
        }
        if (type == Integer.class) {
            return json.isIntegralNumber() && json.canConvertToInt() ? json.intValue() : null;
        }
        if (type.isRecord()) {
            return json.isObject() ? this : null;
        }
        String text = json.isString() ? json.stringValue() : null;
        return text != null && type == LocalDate.class ? Dates.parse(text).orElse(null) : text;
    }

    @Override
    public Fault notA(String kind, boolean secret) {
        if (kind.equals("integer") && json.isIntegralNumber()) {
            String range = Integer.MIN_VALUE + ".." + Integer.MAX_VALUE;
            return Fault.of(RefusalCode.FIELD_INVALID, field, range, json.asString());
        }
        String found = json.isContainer() || secret ? kind(json) : kind(json) + " " + json.asString();
        return Fault.of(ProblemCode.WRONG_TYPE, field, kind, found);
    }

    @Override
    public String dayForm() {
        return Dates.EXPECTED;
    }
}
