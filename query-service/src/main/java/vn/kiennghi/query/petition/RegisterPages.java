package vn.kiennghi.query.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionPage.Marks;
import vn.kiennghi.api.petition.PetitionQuery;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;

/** Makes pages of the register out of rows in memory. */
@Component
public class RegisterPages {
    private final PetitionContents contents;
    private final TermRows rows;
    private final Clock clock;

    RegisterPages(PetitionContents contents, TermRows rows, Clock clock) {
        this.contents = contents;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Returns a page of those rows that pass the query's filters. A petition that was there before the first page and still matches is on exactly one
     * page, whatever is written meanwhile, because a page begins after a key that never changes.
     *
     * @param among rows in the register's own order
     * @throws org.axonframework.queryhandling.QueryExecutionException with a {@link BadParameter} for a cursor or an order
     *     that cannot be read
     */
    public PetitionPage page(FindPetitions query, Stream<PetitionRow> among) {
        RegisterOrder order =
                RegisterOrder.named(query.sort()).orElseThrow(() -> new BadParameter("sort").asException());
        RegisterKey after = query.cursor() == null ? null : key(query.cursor(), order);
        LocalDate today = LocalDate.now(clock);
        MattersOfTerms matters = new MattersOfTerms(rows);
        Conditions conditions = new Conditions(today, matters);

        List<PetitionRow> matching =
                among.filter(new RegisterFilter(query, today, matters)).toList();
        int limit = Math.clamp(query.limit(), 1, PetitionQuery.LARGEST_PAGE);
        List<PetitionRow> found = sorted(matching, order)
                .filter(row -> after == null || order.comparator().compare(RegisterKey.of(row), after) > 0)
                .limit(limit + 1L)
                .toList();
        boolean more = found.size() > limit;
        List<PetitionRow> shown = more ? found.subList(0, limit) : found;
        String next = more ? PageCursor.after(RegisterKey.of(shown.getLast()), order) : null;
        Map<String, String> texts =
                contents.of(shown.stream().map(PetitionRow::id).toList());
        return new PetitionPage(
                shown.stream()
                        .map(row -> item(row, texts.getOrDefault(row.id(), ""), today, conditions.marks(row)))
                        .toList(),
                matching.size(),
                next);
    }

    private static RegisterKey key(String cursor, RegisterOrder order) {
        return PageCursor.read(cursor, order).orElseThrow(() -> new BadParameter("cursor").asException());
    }

    private static Stream<PetitionRow> sorted(List<PetitionRow> matching, RegisterOrder order) {
        return order.isRegisterOrder()
                ? matching.stream()
                : matching.stream()
                        .sorted((one, other) -> order.comparator().compare(RegisterKey.of(one), RegisterKey.of(other)));
    }

    private static PetitionPage.Item item(PetitionRow row, String content, LocalDate today, Marks marks) {
        PetitionRow.Receipt receipt = row.receipt();
        return new PetitionPage.Item(
                row.id(),
                receipt.councilId(),
                receipt.sessionId(),
                receipt.reference(),
                content,
                row.fact().kind(),
                row.fact().round(),
                row.fact().receivedOn(),
                row.fact().group(),
                row.fact().place(),
                row.stage(),
                row.outcome(),
                row.verdict(),
                row.level(),
                row.field(),
                row.committee(),
                row.agency(),
                row.dueOn(),
                row.overdue(today),
                row.withoutRoadmap(),
                row.openFlags().stream()
                        .flatMap(flag -> flag.reasons().stream())
                        .distinct()
                        .toList(),
                receipt.parentId(),
                marks);
    }
}
