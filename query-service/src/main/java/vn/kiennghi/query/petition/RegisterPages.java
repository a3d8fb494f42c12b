package vn.kiennghi.query.petition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.api.petition.BadParameter;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionPage.Marks;
import vn.kiennghi.api.petition.PetitionQuery;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.query.petition.PageCursor.End;
import vn.kiennghi.query.petition.RowValues.By;
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
                query.cursor() == null ? null : end(query.cursor(), order),
                Math.clamp(query.limit(), 1, PetitionQuery.LARGEST_PAGE),
                today);
    }

    /** @param before where the page before ended; null: it is the first page */
    private record Asked(
            RegisterFilter filter,
            RegisterOrder order,
            @Nullable End before,
            int most,
            LocalDate today) {
        @Nullable RegisterKey after() {
            return before == null ? null : before.last();
        }

        PageOfRows page(Instant known) {
            return new PageOfRows(order.comparator(), after(), most, known);
        }
    }

    /**
     * @param first those of one term that can be on the page, and one more to know whether there is a next one
     * @param known the moment as of which days of receipt count
     */
    private record Found(int matching, List<Shown> first, Instant known) {}

    private record Shown(PetitionRow row, Marks marks) {}

    private Found found(Asked asked, RowsOfTerm term, RoaringBitmap among) {
        RoaringBitmap matching = asked.filter().matching(term, among);
        int count = matching.getCardinality();
        RoaringBitmap moved =
                asked.order().byReceipt() ? term.values().having(By.RECEIPT_MOVED, true) : new RoaringBitmap();
        Instant known = asked.before() == null
                ? lastCorrection(moved, term)
                : asked.before().known();
        PageOfRows page = asked.page(known);
        if (count <= few) {
            matching.forEach((int ordinal) -> page.take(term.row(ordinal)));
        } else {
            RegisterKey begin = asked.after() == null ? asked.filter().begin(asked.order(), term) : asked.after();
            term.in(asked.order()).walk(begin, asked.order().descending(), wanted(matching, moved), row -> {
                page.take(row);
                return !page.more();
            });
            // These stand elsewhere than where they were first recorded to, and are few.
            RoaringBitmap.and(matching, moved).forEach((int ordinal) -> page.take(term.row(ordinal)));
        }
        return new Found(
                count,
                page.rowsAndOneMore().stream()
                        .map(row -> new Shown(row, Conditions.marks(row, term.matters(), asked.today())))
                        .toList(),
                known);
    }

    private static IntPredicate wanted(RoaringBitmap matching, RoaringBitmap moved) {
        return moved.isEmpty() ? matching::contains : ordinal -> matching.contains(ordinal) && !moved.contains(ordinal);
    }

    /** Returns when the last of the corrections was recorded that can be seen here; whatever comes later moves nothing. */
    private static Instant lastCorrection(RoaringBitmap moved, RowsOfTerm term) {
        Instant[] last = {Instant.EPOCH};
        moved.forEach((int ordinal) -> {
            Instant at = term.row(ordinal).fact().at();
            last[0] = at.isAfter(last[0]) ? at : last[0];
        });
        return last[0];
    }

    private PetitionPage page(Asked asked, List<Found> found) {
        Instant known =
                found.stream().map(Found::known).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        PageOfRows page = asked.page(known);
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
                page.more()
                        ? PageCursor.after(new End(RegisterKey.asKnown(shown.getLast(), known), known), asked.order())
                        : null);
    }

    private static End end(String cursor, RegisterOrder order) {
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
