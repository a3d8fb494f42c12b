package vn.kiennghi.edge.page.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.kiennghi.edge.body.FormReading;
import vn.kiennghi.edge.body.transfer.IdempotencyKey;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemException;
import vn.kiennghi.edge.platform.problem.ProblemMessages;
import vn.kiennghi.edge.platform.problem.Problems;

/**
 * A form that somebody just sent; an argument of the controllers' methods. What is refused comes back as the same form with
 * what was typed and what is wrong, so that nothing has to be typed twice.
 */
public final class SentForm {
    /** Name under which the next page finds a notice of what was done. */
    public static final String NOTICE = "notice";
    /** Name under which the next page finds a notice of what was not done. */
    public static final String NOT_DONE = "notDone";

    /** Name under which it finds the address where that is taken back. */
    public static final String UNDO = "noticeUndo";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Problems problems;
    private final ProblemMessages problemMessages;

    SentForm(
            HttpServletRequest request,
            HttpServletResponse response,
            Problems problems,
            ProblemMessages problemMessages) {
        this.request = request;
        this.response = response;
        this.problems = problems;
        this.problemMessages = problemMessages;
    }

    /** Returns the text of an entry, or nothing if it is empty. */
    public Optional<String> text(String entry) {
        return texts(entry).stream().findFirst();
    }

    /** Returns the texts of an entry that can have several, empty ones left out. */
    public List<String> texts(String entry) {
        String[] values = request.getParameterValues(entry);
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    /**
     * Returns what the form says as the body of a command.
     *
     * @throws ProblemException if an entry is missing or wrong, naming all such
     */
    public <T> T body(Class<T> type) {
        return FormReading.read(type, request.getParameterMap());
    }

    /**
     * Returns what a part of the form says as the body of a command: other entries count as empty.
     *
     * @param part whether an entry of that name belongs to the part
     * @throws ProblemException if an entry is missing or wrong, naming all such
     */
    public <T> T body(Class<T> type, Predicate<String> part) {
        Map<String, String[]> entries = new HashMap<>(request.getParameterMap());
        entries.keySet().removeIf(part.negate());
        return FormReading.read(type, entries);
    }

    /**
     * Returns what the form says as the body of a command, after its entries were put into the body's terms.
     *
     * @param inTermsOfBody takes all entries as they were sent; its result alone is read
     * @throws ProblemException if an entry is missing or wrong, naming all such
     */
    public <T> T translatedBody(Class<T> type, UnaryOperator<Map<String, List<String>>> inTermsOfBody) {
        Map<String, String[]> entries = new HashMap<>();
        inTermsOfBody
                .apply(filled("").values())
                .forEach((entry, texts) -> entries.put(entry, texts.toArray(String[]::new)));
        return FormReading.read(type, entries);
    }

    /** Leaves a notice for the page to which the sender is led next. */
    public void notice(String sentence) {
        RequestContextUtils.getOutputFlashMap(request).put(NOTICE, sentence);
    }

    /** Has the page to which the sender is led next say that nothing was done, and why. */
    public void noticeOfRefusal(String sentence) {
        RequestContextUtils.getOutputFlashMap(request).put(NOT_DONE, sentence);
    }

    /**
     * Leaves a notice for the page to which the sender is led next, with the way to take back what was done.
     *
     * @param undo address within this application
     */
    public void notice(String sentence, String undo) {
        notice(sentence);
        RequestContextUtils.getOutputFlashMap(request).put(UNDO, undo);
    }

    /**
     * Does what the form asks for.
     *
     * @param name the form's name in its page
     * @param action does it and returns the view, mostly a redirect
     * @param again returns the view that shows the form again; gets it as it was filled in, with what is wrong
     */
    public String attempt(String name, Supplier<String> action, Function<FilledForm, String> again) {
        try {
            return action.get();
        } catch (RuntimeException failure) {
            if (failure instanceof ErrorResponse) {
                throw failure;
            }
            Problem problem = problems.of(failure);
            problem.answerWith(response);
            FilledForm refused = filled(name, messages(problem));
            tell(RefusalLine.about(refused));
            return shown(refused, again);
        }
    }

    private String shown(FilledForm refused, Function<FilledForm, String> again) {
        try {
            return again.apply(refused);
        } catch (RuntimeException gone) {
            // Another page comes instead, which does not hold what the line leads to.
            request.removeAttribute(RefusalLine.NAME);
            throw gone;
        }
    }

    /** Has the top of the page that is shown now say what was not done. */
    public void tell(RefusalLine line) {
        request.setAttribute(RefusalLine.NAME, line);
    }

    /** Returns the form as it was filled in, to be shown again without any complaint. */
    public FilledForm filled(String name) {
        return filled(name, List.of());
    }

    private FilledForm filled(String name, List<FormMessage> messages) {
        Map<String, List<String>> values = new HashMap<>();
        request.getParameterMap().forEach((entry, texts) -> values.put(entry, List.of(texts)));
        return new FilledForm(name, values, messages);
    }

    private List<FormMessage> messages(Problem problem) {
        Locale language = RequestContextUtils.getLocale(request);
        List<Fault> faults = problem.errors().isEmpty() ? List.of(problem.fault()) : problem.errors();
        return faults.stream().map(fault -> message(fault, language)).toList();
    }

    private FormMessage message(Fault fault, Locale language) {
        // What a program says in a header people say by sending the form: there is no entry to lead to.
        String field = IdempotencyKey.HEADER.equals(fault.field()) ? null : fault.field();
        return new FormMessage(
                field,
                field == null ? null : problemMessages.word(field, language).orElse(null),
                problemMessages.detail(fault, language));
    }
}
