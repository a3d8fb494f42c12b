package vn.kiennghi.query.petition;

import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.axonframework.queryhandling.QueryExecutionException;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.query.petition.RowValues.By;
import vn.kiennghi.query.reading.ReadingRight;
import vn.kiennghi.query.reading.ReadingRights;

/**
 * Which petitions a reader may read. Where a council's agencies read their own alone, a petition is an agency's if it was ever assigned to
 * it, as lead or coordinating, or answered by it, or if it is followed together with one of those.
 */
@Component
public class ReadablePetitions {
    private final ReadingRights rights;
    private final BiPredicate<String, Predicate<RowsOfTerm>> holdsInTerm;

    @Autowired
    ReadablePetitions(ReadingRights rights, TermRows rows) {
        this(rights, (termId, question) -> rows.read(termId, question::test));
    }

    /** @param holdsInTerm asks the rows of a term */
    ReadablePetitions(ReadingRights rights, BiPredicate<String, Predicate<RowsOfTerm>> holdsInTerm) {
        this.rights = rights;
        this.holdsInTerm = holdsInTerm;
    }

    /** Returns what the reader may read, to be asked for each row. */
    public ReadingRight of(Reader reader) {
        return rights.of(reader);
    }

    /**
     * Lets pass who holds a role in the council whose term it is, and everybody where there is no such term.
     *
     * @throws QueryExecutionException with a refusal otherwise
     */
    public void requireCouncilOf(String termId, Reader reader) {
        rights.requireCouncilOf(termId, reader);
    }

    /**
     * Lets pass who may read the petition.
     *
     * @throws QueryExecutionException with a refusal otherwise
     */
    void require(PetitionRow row, Reader reader) {
        ReadingRight right = rights.of(reader);
        if (!allows(right, row)) {
            throw right.refusal(row.receipt().councilId());
        }
    }

    /** Returns whether the petition may be read. */
    public boolean allows(ReadingRight right, PetitionRow row) {
        String council = row.receipt().councilId();
        Set<String> agencies = right.agencies(council);
        return right.isOfAll(council)
                || (!agencies.isEmpty() && (row.concernsAnyOf(agencies) || isFollowedWithOneThatDoes(right, row)));
    }

    private boolean isFollowedWithOneThatDoes(ReadingRight right, PetitionRow row) {
        return holdsInTerm.test(row.receipt().termId(), term -> {
            int ordinal = term.ordinal(row.id());
            return ordinal != RowsOfTerm.UNKNOWN && among(term, right).contains(ordinal);
        });
    }

    /** Returns the numbers of the rows that may be read; not to be changed. */
    static RoaringBitmap among(RowsOfTerm term, ReadingRight right) {
        RoaringBitmap readable = new RoaringBitmap();
        // A term belongs to one council.
        for (Object council : term.values().present(By.COUNCIL)) {
            if (right.isOfAll(council.toString())) {
                return term.present();
            }
            right.agencies(council.toString())
                    .forEach(agency -> readable.or(term.values().having(By.CONCERNED, agency)));
        }
        // What is followed together is one petition to whoever answers it.
        RoaringBitmap leads = new RoaringBitmap();
        readable.forEach((int ordinal) -> leads.add(leadOf(ordinal, term)));
        if (!leads.isEmpty()) {
            RoaringBitmap followed = new RoaringBitmap();
            term.values().having(By.STAGE, Stage.MERGED).forEach((int ordinal) -> {
                if (leads.contains(leadOf(ordinal, term))) {
                    followed.add(ordinal);
                }
            });
            readable.or(leads);
            readable.or(followed);
        }
        return readable;
    }

    /** A petition that is followed with none is its own lead. */
    private static int leadOf(int ordinal, RowsOfTerm term) {
        PetitionRow lead = term.matters().lead(term.row(ordinal));
        return lead == null ? ordinal : term.ordinal(lead.id());
    }
}
