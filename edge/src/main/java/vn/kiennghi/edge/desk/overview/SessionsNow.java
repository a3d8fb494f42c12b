package vn.kiennghi.edge.desk.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.edge.desk.overview.DeskSection.SessionNow;
import vn.kiennghi.edge.page.catalogue.Sessions;
import vn.kiennghi.edge.page.wording.Words;

/** Finds the sessions that an office is busy with: the one that is held, the next one, the last one. */
final class SessionsNow {
    private SessionsNow() {}

    static List<SessionNow> among(List<SessionView> sessions, LocalDate today, Words words) {
        Stream<SessionNow> running = sessions.stream()
                .filter(session ->
                        !session.opensOn().isAfter(today) && !session.closesOn().isBefore(today))
                .map(session -> line(session, "running", words));
        Stream<SessionNow> next = sessions.stream()
                .filter(session -> session.opensOn().isAfter(today))
                .min(Comparator.comparing(SessionView::opensOn))
                .stream()
                .map(session -> line(session, "next", words));
        Stream<SessionNow> last = sessions.stream()
                .filter(session -> session.closesOn().isBefore(today))
                .max(Comparator.comparing(SessionView::closesOn))
                .stream()
                .map(session -> line(session, "last", words));
        return Stream.of(running, next, last).flatMap(lines -> lines).toList();
    }

    private static SessionNow line(SessionView session, String when, Words words) {
        LocalDate cutOff = session.cutOffOn();
        return new SessionNow(
                session,
                when,
                Sessions.named(session, words),
                words.day(session.opensOn()),
                words.day(session.closesOn()),
                cutOff == null ? null : words.day(cutOff));
    }
}
