package vn.kiennghi.query.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionPage.Marks;
import vn.kiennghi.api.petition.PetitionQuery;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.query.reading.ReadingRight;

/** Makes pages of the register out of rows in memory. */
@Component
public class RegisterPages {
    private static final int USUALLY_FEW = 300;

    private final PetitionContents contents;
    private final TermRows rows;
    private final ReadablePetitions readable;
    private final Clock clock;
    private final int few;

    @Autowired
    RegisterPages(PetitionContents contents, TermRows rows, ReadablePetitions readable, Clock clock) {
        this(contents, rows, readable, clock, USUALLY_FEW);
    }

    /** @param few so many matching rows are sorted sooner than found on a walk through the register */
    RegisterPages(PetitionContents contents, TermRows rows, ReadablePetitions readable, Clock clock, int few) {
        this.contents = contents;
        this.rows = rows;
        this.readable = readable;
        this.clock = clock;
        this.few = few;
    }

    /**
     * Returns a page of the rows that the reader may read and that pass the query's filters. A petition that was there before the first page and still matches
     * is on exactly one page, whatever is written meanwhile, because a page begins after a key that never changes.
     *
     * @throws org.axonframework.queryhandling.QueryExecutionException with a {@link BadParameter} for a cursor or an order
     *     that cannot be read
     */
    PetitionPage page(FindPetitions query, Reader reader) {
        ReadingRight right = readable.of(reader);
        Asked asked = asked(query, right);
        String ofTerm = RegisterFilter.term(query);
        if (ofTerm != null) {
            Found found = rows.read(ofTerm, term -> found(asked, term, term.present()));
            return page(asked, List.of(found));
        }
        List<Found> found = new ArrayList<>();
        for (String termId : rows.termsOf(right.councils())) {
            found.add(rows.readInPassing(termId, term -> found(asked, term, term.present())));
        }
        return page(asked, found);
    }

    /**
     * Returns a page as {@link #page(FindPetitions, Reader)} does, of some petitions of one term alone.
     *
     * @param among their ids
     * @throws org.axonframework.queryhandling.QueryExecutionException with a {@link BadParameter} for a cursor or an order
     *     that cannot be read
     */
    public PetitionPage page(FindPetitions query, String termId, Collection<String> among, Reader reader) {
        Asked asked = asked(query, readable.of(reader));
        Found found = rows.read(termId, term -> {
            RoaringBitmap some = new RoaringBitmap();
            among.forEach(id -> {
                if (term.find(id) != null) {
                    some.add(term.ordinal(id));
                }
            });
            return found(asked, term, some);
        });
        return page(asked, List.of(found));
    }

    private Asked asked(FindPetitions query, ReadingRight right) {
        RegisterOrder order =
                RegisterOrder.named(query.sort()).orElseThrow(() -> new BadParameter("sort").asException());
        LocalDate today = LocalDate.now(clock);
        return new Asked(
                new RegisterFilter(query, today, right),
                order,
                query.cursor() == null ? null : key(query.cursor(), order),
                Math.clamp(query.limit(), 1, PetitionQuery.LARGEST_PAGE),
                today);
    }

    /** @param after key of the last row before the page; null: it is the first page */
    private record Asked(
            RegisterFilter filter,
            RegisterOrder order,
            @Nullable RegisterKey after,
            int most,
            LocalDate today) {}

    /** @param first those of one term that can be on the page, and one more to know whether there is a next one */
    private record Found(int matching, List<Shown> first) {}

    private record Shown(PetitionRow row, Marks marks) {}

    private Found found(Asked asked, RowsOfTerm term, RoaringBitmap among) {
        RoaringBitmap matching = asked.filter().matching(term, among);
        int count = matching.getCardinality();
        PageOfRows page = new PageOfRows(asked.order().comparator(), asked.after(), asked.most());
        if (count <= few) {
            matching.forEach((int ordinal) -> page.take(term.row(ordinal)));
        } else {
            RegisterKey begin = asked.after() == null ? asked.filter().begin(asked.order(), term) : asked.after();
            term.in(asked.order()).walk(begin, asked.order().descending(), matching::contains, row -> {
                page.take(row);
                return !page.more();
            });
        }
        return new Found(
                count,
                page.rowsAndOneMore().stream()
                        .map(row -> new Shown(row, Conditions.marks(row, term.matters(), asked.today())))
                        .toList());
    }

    private PetitionPage page(Asked asked, List<Found> found) {
        PageOfRows page = new PageOfRows(asked.order().comparator(), asked.after(), asked.most());
        Map<String, Marks> marks = new HashMap<>();
        for (Found one : found) {
            for (Shown shown : one.first()) {
                page.take(shown.row());
                marks.put(shown.row().id(), shown.marks());
            }
        }
        List<PetitionRow> shown = page.rows();
        Map<String, String> texts = contents.of(shown);
        return new PetitionPage(
                shown.stream()
                        .map(row -> item(
                                row,
                                texts.getOrDefault(row.id(), ""),
                                asked.today(),
                                marks.getOrDefault(row.id(), Marks.NONE)))
                        .toList(),
                found.stream().mapToInt(Found::matching).sum(),
                page.more() ? PageCursor.after(RegisterKey.of(shown.getLast()), asked.order()) : null);
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
