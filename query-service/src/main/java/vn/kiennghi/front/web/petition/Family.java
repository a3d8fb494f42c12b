package vn.kiennghi.front.web.petition;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.front.platform.QueryDispatch;

/** The compound petition of which this one is an item, or the items into which it was split (R9). */
record Family(@Nullable PetitionView parent, List<PetitionView> items) {
    static Family of(PetitionView petition, QueryDispatch queries) {
        return new Family(
                petition.parentId() == null
                        ? null
                        : find(petition.parentId(), queries).orElse(null),
                petition.itemIds().stream()
                        .flatMap(id -> find(id, queries).stream())
                        .toList());
    }

    private static Optional<PetitionView> find(String id, QueryDispatch queries) {
        return queries.one(new FindPetition(id), PetitionView.class);
    }
}
