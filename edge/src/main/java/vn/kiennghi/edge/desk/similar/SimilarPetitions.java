package vn.kiennghi.edge.desk.similar;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.SimilarPetition;
import vn.kiennghi.api.petition.SimilarQuery;
import vn.kiennghi.api.petition.SimilarQuery.FindSimilar;
import vn.kiennghi.api.petition.SimilarQuery.Text;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.platform.QueryDispatch;

/** Finds the petitions that are like one, for its page. */
@Component
public class SimilarPetitions {
    /** Those that others speak for: their items, or the one they were merged into. */
    private static final Set<Stage> SPOKEN_FOR = EnumSet.of(Stage.SPLIT, Stage.MERGED);

    private final QueryDispatch queries;
    private final Permissions permissions;

    SimilarPetitions(QueryDispatch queries, Permissions permissions) {
        this.queries = queries;
        this.permissions = permissions;
    }

    /** Returns the similar petitions with what the user may say of them, the most similar first. */
    public List<SimilarOffer> of(PetitionView petition, SignedIn user, SimilarInWords inWords) {
        SimilarOffers offers = new SimilarOffers(petition, user, permissions);
        return to(petition).stream().map(similar -> offers.of(similar, inWords)).toList();
    }

    /** Returns whether similar petitions are looked for at all. */
    public boolean soughtFor(PetitionView petition) {
        return !SPOKEN_FOR.contains(petition.stage());
    }

    private List<SimilarPetition> to(PetitionView petition) {
        return soughtFor(petition)
                ? queries.many(
                        new FindSimilar(
                                petition.termId(),
                                new Text(petition.id(), petition.content(), petition.group(), petition.place()),
                                SimilarQuery.USUALLY),
                        SimilarPetition.class)
                : List.of();
    }
}
