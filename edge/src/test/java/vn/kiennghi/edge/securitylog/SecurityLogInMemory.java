package vn.kiennghi.edge.securitylog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.kiennghi.edge.securitylog.SecurityEvent.OfRoles;

/** A log that lasts as long as a test. */
public final class SecurityLogInMemory implements SecurityLog {
    private final List<SecurityEntry> entries = new ArrayList<>();

    private record Placed(LogPlace place, SecurityEntry entry) {}

    @Override
    public synchronized void append(List<SecurityEntry> added) {
        entries.addAll(added);
    }

    /** Returns all entries in the order in which they were added. */
    public synchronized List<SecurityEntry> all() {
        return List.copyOf(entries);
    }

    @Override
    public LogPage find(LogQuestion question) {
        List<SecurityEntry> all = all();
        Comparator<LogPlace> order = Comparator.comparing(LogPlace::at).thenComparing(LogPlace::id);
        List<Placed> matching = IntStream.range(0, all.size())
                .mapToObj(i ->
                        new Placed(new LogPlace(all.get(i).at(), String.format(Locale.ROOT, "%024x", i)), all.get(i)))
                .filter(placed -> matches(question, placed.entry()))
                .sorted(Comparator.comparing(Placed::place, order).reversed())
                .toList();
        List<Placed> behind = matching.stream()
                .filter(placed -> question.after() == null || order.compare(placed.place(), question.after()) < 0)
                .toList();
        List<Placed> page = behind.stream().limit(question.limit()).toList();
        return new LogPage(
                page.stream().map(Placed::entry).toList(),
                behind.size() > page.size() ? page.getLast().place() : null,
                matching.size());
    }

    private static boolean matches(LogQuestion question, SecurityEntry entry) {
        return (question.councils() == null || !Collections.disjoint(question.councils(), entry.councils()))
                && (question.account() == null
                        || question.account().equals(entry.account())
                        || question.account().equals(entry.origin().by()))
                && (question.kind() == null || question.kind() == entry.event().kind())
                && (question.from() == null || !entry.at().isBefore(question.from()))
                && (question.before() == null || entry.at().isBefore(question.before()));
    }

    @Override
    public List<SecurityEntry> roleChanges(Instant before) {
        return all().stream()
                .filter(entry -> entry.event() instanceof OfRoles && entry.at().isBefore(before))
                .toList();
    }

    @Override
    public Optional<Instant> beginning() {
        return all().stream().map(SecurityEntry::at).min(Comparator.naturalOrder());
    }
}
