package vn.kiennghi.query.petition;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.queryhandling.QueryExecutionException;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.query.petition.RowValues.By;
import vn.kiennghi.query.reading.ReadingRight;
import vn.kiennghi.query.reading.ReadingRights;

/**
 * Which petitions a reader may read. Where a council's agencies read their own alone, a petition is an agency's if it was ever assigned to
 * it, as lead or coordinating, or answered by it, or if it is followed with one of those.
 */
@Component
public class ReadablePetitions {
    private final ReadingRights rights;
    private final PetitionDossiers dossiers;

    ReadablePetitions(ReadingRights rights, PetitionDossiers dossiers) {
        this.rights = rights;
        this.dossiers = dossiers;
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
                || (!agencies.isEmpty()
                        && (row.concernsAnyOf(agencies) || isFollowedWithOneOf(agencies, row, new HashSet<>())));
    }

    private boolean isFollowedWithOneOf(Set<String> agencies, PetitionRow row, Set<String> seen) {
        String leadId = row.mergedInto();
        return leadId != null
                && seen.add(leadId)
                && dossiers.find(leadId)
                        .map(PetitionDossier::row)
                        .filter(lead -> lead.concernsAnyOf(agencies) || isFollowedWithOneOf(agencies, lead, seen))
                        .isPresent();
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
        if (!readable.isEmpty()) {
            RoaringBitmap followed = new RoaringBitmap();
            term.values().having(By.STAGE, Stage.MERGED).forEach((int ordinal) -> {
                PetitionRow lead = term.matters().lead(term.row(ordinal));
                if (lead != null && readable.contains(term.ordinal(lead.id()))) {
                    followed.add(ordinal);
                }
            });
            readable.or(followed);
        }
        return readable;
    }
}
