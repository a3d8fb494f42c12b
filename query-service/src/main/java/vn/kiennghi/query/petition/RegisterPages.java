package vn.kiennghi.query.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
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
     * @param among rows in any order; those of one term together
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

        PageOfRows page =
                new PageOfRows(order.comparator(), after, Math.clamp(query.limit(), 1, PetitionQuery.LARGEST_PAGE));
        among.filter(new RegisterFilter(query, today, matters)).forEach(page::take);
        List<PetitionRow> shown = page.rows();
        String next = page.more() ? PageCursor.after(RegisterKey.of(shown.getLast()), order) : null;
        Map<String, String> texts = contents.of(shown);
        Map<String, Marks> marks = HashMap.newHashMap(shown.size());
        // Term after term, in whatever order they are shown.
        shown.stream()
                .sorted(Comparator.comparing(row -> row.receipt().termId()))
                .forEach(row -> marks.put(row.id(), conditions.marks(row)));
        return new PetitionPage(
                shown.stream()
                        .map(row -> item(
                                row, texts.getOrDefault(row.id(), ""), today, marks.getOrDefault(row.id(), Marks.NONE)))
                        .toList(),
                page.matching(),
                next);
    }

    private static RegisterKey key(String cursor, RegisterOrder order) {
        return PageCursor.read(cursor, order).orElseThrow(() -> new BadParameter("cursor").asException());
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
                marks,
                row.sequence());
    }
}
