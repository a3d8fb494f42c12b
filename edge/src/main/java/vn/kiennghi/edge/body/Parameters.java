package vn.kiennghi.edge.body;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;
import vn.kiennghi.edge.platform.text.Dates;
import vn.kiennghi.edge.platform.text.Texts;

/**
 * Reads the query parameters of a call of the API, whose method takes them as an argument. An empty one counts as absent. What is
 * wrong is collected, parameters that were not asked for as well; {@link #check} tells it.
 */
public final class Parameters {
    private static final int LONGEST = 1_000;
    private static final StrictJson JSON = new StrictJson();

    private final HttpServletRequest request;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> known = new LinkedHashSet<>();

    /** Reads the parameters of a call of the API. */
    public Parameters(HttpServletRequest request) {
        this.request = request;
    }

    /** Returns a text, normalised. */
    public @Nullable String text(String name) {
        known.add(name);
        String[] values = request.getParameterValues(name);
        if (values == null) {
            return null;
        }
        if (values.length > 1) {
            faults.add(Fault.of(ProblemCode.REPEATED_PARAMETER, name, 1, values.length));
            return null;
        }
        String text = Texts.normalised(values[0]);
        if (text != null
                && (text.length() > LONGEST || Texts.fault(text, name, true).isPresent())) {
            faults.add(Fault.of(
                    ProblemCode.INVALID_PARAMETER, name, "<= " + LONGEST + " characters, no control characters", text));
            return null;
        }
        return text;
    }

    /**
     * Returns a body that is sent as a parameter beside a file.
     *
     * @param type a {@link JsonBody}
     * @throws vn.kiennghi.edge.platform.problem.ProblemException naming everything that is wrong with it
     */
    public <T> @Nullable T json(String name, Class<T> type) {
        known.add(name);
        String text = request.getParameter(name);
        return text == null || text.isBlank()
                ? null
                : type.cast(new RecordReading().read(type, new JsonSource(JSON.object(text), "")));
    }

    /** Returns one of the values of an enum. */
    public <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        List<E> all = List.of(type.getEnumConstants());
        String names = all.stream().map(Enum::name).collect(Collectors.joining(", "));
        return parsed(
                name,
                ProblemCode.UNKNOWN_VALUE,
                names,
                text -> all.stream()
                        .filter(value -> value.name().equals(Spelling.key(text)))
                        .findFirst());
    }

    /** Returns values of an enum, separated by commas; none where the parameter is absent. */
    public <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
        Set<E> found = EnumSet.noneOf(type);
        String text = text(name);
        if (text != null) {
            List<E> all = List.of(type.getEnumConstants());
            for (String part : text.split(",", -1)) {
                all.stream()
                        .filter(value -> value.name().equals(Spelling.key(part)))
                        .findFirst()
                        .ifPresentOrElse(
                                found::add,
                                () -> faults.add(Fault.of(
                                        ProblemCode.UNKNOWN_VALUE,
                                        name,
                                        all.stream().map(Enum::name).collect(Collectors.joining(", ")),
                                        part.strip())));
            }
        }
        return found;
    }

    /** Returns a day. */
    public @Nullable LocalDate date(String name) {
        return parsed(name, ProblemCode.INVALID_DATE, Dates.EXPECTED, Dates::parse);
    }

    /** Returns {@code true} or {@code false}. */
    public @Nullable Boolean bool(String name) {
        return parsed(name, ProblemCode.UNKNOWN_VALUE, "true, false", text -> switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    /** Returns a whole number of the given range. */
    public @Nullable Integer number(String name, ProblemCode code, int least, int most) {
        return parsed(
                name,
                code,
                least + ".." + most,
                text -> text.matches("[0-9]{1,9}")
                        ? Optional.of(Integer.parseInt(text)).filter(number -> number >= least && number <= most)
                        : Optional.empty());
    }

    /** Returns one of the given values. */
    public @Nullable String oneOf(String name, List<String> values) {
        return parsed(
                name,
                ProblemCode.UNKNOWN_VALUE,
                String.join(", ", values),
                text -> values.contains(text) ? Optional.of(text) : Optional.empty());
    }

    /** Returns what a form makes of the text; nothing means that the text is wrong. */
    public <T> @Nullable T parsed(String name, ProblemCode code, String expected, Function<String, Optional<T>> form) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        Optional<T> value = form.apply(text);
        if (value.isEmpty()) {
            faults.add(Fault.of(code, name, expected, text));
        }
        return value.orElse(null);
    }

    /**
     * Ends the reading; what was not read until now is not known.
     *
     * @throws ProblemException if something was wrong, naming all of it
     */
    public void check() {
        UnknownParameters.told(request.getParameterMap().keySet(), known).forEach(faults::add);
        if (!faults.isEmpty()) {
            throw Problem.of(faults).asException();
        }
    }
}
