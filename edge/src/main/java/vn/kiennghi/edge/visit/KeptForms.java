package vn.kiennghi.edge.visit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;

/**
 * The kept forms of a signed-in visit: so many that nobody loses one in a day's work, and so few that nobody fills the memory. Each
 * is offered until it was sent or discarded; they end with the visit.
 */
public final class KeptForms {
    static final int MOST = 10;
    /** The most room that they take together, in bytes. */
    static final long MOST_BYTES = 3L * KeptForm.MOST_BYTES;

    /** Name of the entry by which a form says which kept one it is. */
    static final String ENTRY = "kept-form";

    private static final String PREFIX = "keptForm.";
    private static final String PAGES = "/kept-forms/";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private KeptForms() {}

    /**
     * A kept form that its author may have forgotten.
     *
     * @param number what it is called in its address
     * @param beginning the first words of it; empty where it has none
     */
    public record Waiting(int number, String beginning) {}

    /**
     * Keeps a form, once however often it was sent; the oldest make room.
     *
     * @return the address of the page that shows it
     */
    static String keep(HttpServletRequest request, KeptForm form) {
        HttpSession session = request.getSession();
        List<Integer> numbers = numbers(session);
        for (int number : numbers) {
            if (find(request, number).filter(form::saysTheSameAs).isPresent()) {
                return PAGES + number;
            }
        }
        int next = numbers.isEmpty() ? 1 : numbers.getLast() + 1;
        while (numbers.size() >= MOST || bytes(request, numbers) + form.bytes() > MOST_BYTES) {
            session.removeAttribute(PREFIX + numbers.removeFirst());
        }
        session.setAttribute(PREFIX + next, form);
        return PAGES + next;
    }

    private static long bytes(HttpServletRequest request, List<Integer> numbers) {
        return numbers.stream()
                .flatMap(number -> find(request, number).stream())
                .mapToLong(KeptForm::bytes)
                .sum();
    }

    /** Returns those that wait, the oldest first, but for the one that the request is about. */
    public static List<Waiting> waiting(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return List.of();
        }
        String path = WayBack.path(request);
        int sent = numberIn(request);
        return numbers(session).stream()
                .filter(number -> number != sent && !path.equals(PAGES + number))
                .flatMap(number -> find(request, number).stream().map(form -> new Waiting(number, form.beginning())))
                .toList();
    }

    /** Returns which kept form the sent one is; 0: none. */
    static int numberIn(HttpServletRequest request) {
        String number = HttpMethod.POST.matches(request.getMethod()) ? request.getParameter(ENTRY) : null;
        return number != null && NUMBER.matcher(number).matches() ? Integer.parseInt(number) : 0;
    }

    /** Returns the kept form of that number, or nothing. */
    public static Optional<KeptForm> find(HttpServletRequest request, int number) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(PREFIX + number) instanceof KeptForm form
                ? Optional.of(form)
                : Optional.empty();
    }

    /** Forgets a kept form. */
    public static void forget(HttpServletRequest request, int number) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(PREFIX + number);
        }
    }

    /** Forgets the kept form that has just been sent: the one that it says it is, or one that says the same. */
    static void forgetSent(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        List<Integer> numbers = session == null ? List.of() : numbers(session);
        if (numbers.isEmpty()) {
            return;
        }
        int named = numberIn(request);
        String path = WayBack.path(request);
        Optional<KeptForm> sent = KeptForm.sentWith(request);
        for (int number : numbers) {
            if (find(request, number)
                    .filter(form -> (number == named && form.isSentTo(path))
                            || sent.filter(form::saysTheSameAs).isPresent())
                    .isPresent()) {
                forget(request, number);
            }
        }
    }

    private static List<Integer> numbers(HttpSession session) {
        List<Integer> numbers = new ArrayList<>();
        for (String name : Collections.list(session.getAttributeNames())) {
            if (name.startsWith(PREFIX)) {
                numbers.add(Integer.parseInt(name.substring(PREFIX.length())));
            }
        }
        Collections.sort(numbers);
        return numbers;
    }
}
