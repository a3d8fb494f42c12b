package vn.kiennghi.edge.api.petition;

import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.SimilarPetition;
import vn.kiennghi.api.petition.SimilarQuery;
import vn.kiennghi.api.petition.SimilarQuery.FindSimilar;
import vn.kiennghi.api.petition.SimilarQuery.Text;
import vn.kiennghi.edge.api.ApiV1;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.platform.QueryDispatch;

/** Shows petitions that say much the same as one. */
@ApiV1
class SimilarController {
    private final PetitionController petitions;
    private final QueryDispatch queries;

    SimilarController(PetitionController petitions, QueryDispatch queries) {
        this.petitions = petitions;
        this.queries = queries;
    }

    /** The petitions of the term most like this one, with their latest answers; those linked to it or told apart left out. */
    @GetMapping("/petitions/{id}/similar")
    Map<String, List<SimilarPetition>> similar(@PathVariable String id, @AuthenticationPrincipal SignedIn user) {
        PetitionView petition = petitions.require(id, user);
        Text text = new Text(petition.id(), petition.content(), petition.group(), petition.place());
        return Map.of(
                "petitions",
                queries.many(new FindSimilar(petition.termId(), text, SimilarQuery.USUALLY), SimilarPetition.class));
    }
}
