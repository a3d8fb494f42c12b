package vn.kiennghi.front.visit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The kept forms of a signed-in visit: a few, so that nobody fills the memory. They end with the visit. */
public final class KeptForms {
    static final int MOST = 3;
    private static final String PREFIX = "keptForm.";

    private KeptForms() {}

    /**
     * Keeps a form; the oldest makes room.
     *
     * @return the address of the page that shows it
     */
    static String keep(HttpServletRequest request, KeptForm form) {
        HttpSession session = request.getSession();
        List<Integer> numbers = numbers(session);
        while (numbers.size() >= MOST) {
            session.removeAttribute(PREFIX + numbers.removeFirst());
        }
        int next = numbers.isEmpty() ? 1 : numbers.getLast() + 1;
        session.setAttribute(PREFIX + next, form);
        return "/kept-forms/" + next;
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

    /** Forgets what was kept of forms to that address: one of them has just been sent. */
    static void forgetSent(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        String address = WayBack.address(request);
        for (int number : numbers(session)) {
            if (find(request, number)
                    .filter(form -> form.address().equals(address))
                    .isPresent()) {
                session.removeAttribute(PREFIX + number);
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
