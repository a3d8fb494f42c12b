package vn.kiennghi.front.web.register;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.BasedOn;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.front.identity.SignedIn;
import vn.kiennghi.front.platform.QueryDispatch;
import vn.kiennghi.front.web.form.SeenVersions;
import vn.kiennghi.front.web.petition.SinceSeen;
import vn.kiennghi.front.web.register.BulkResult.Open;
import vn.kiennghi.front.web.several.Attempted;
import vn.kiennghi.front.web.several.Attempted.RefusedOne;
import vn.kiennghi.front.web.several.SeveralAtOnce;
import vn.kiennghi.front.web.several.SeveralAtOnce.Task;
import vn.kiennghi.front.web.text.Words;

/** Does one thing with each of many petitions of the register and says of every one what became of it. */
@Component
class BulkSending {
    private final SeveralAtOnce several;
    private final QueryDispatch queries;
    private final SinceSeen sinceSeen;

    BulkSending(SeveralAtOnce several, QueryDispatch queries, SinceSeen sinceSeen) {
        this.several = several;
        this.queries = queries;
        this.sinceSeen = sinceSeen;
    }

    /**
     * Tries all and returns when all is answered; what was done can be seen then.
     *
     * @param seen the versions that the sender had before him
     */
    BulkResult send(List<String> ids, SignedIn user, Task<?> task, SeenVersions seen, Locale language, Words words) {
        Attempted attempted = several.attempt(ids, task, seen, user, language, words);
        return new BulkResult(
                attempted.recorded(),
                attempted.unchanged(),
                attempted.refusals().stream()
                        .map(one -> open(one, seen, user, words))
                        .toList());
    }

    private Open open(RefusedOne refused, SeenVersions seen, SignedIn user, Words words) {
        String id = refused.petitionId();
        Optional<PetitionView> petition = find(id, user);
        Open open = open(id, petition, refused.sentence(), seen.of(id));
        if (refused.meanwhile().isEmpty()) {
            return open;
        }
        return petition.map(known ->
                        sinceSeen.of(known, Objects.requireNonNullElse(seen.of(id), BasedOn.NOTHING_SEEN), words))
                .map(told ->
                        new Open(id, open.reference(), open.known(), open.sentence(), told.version(), told.entries()))
                .orElse(open);
    }

    /** Returns the petitions as not tried yet. */
    BulkResult untried(List<String> ids, SignedIn user, SeenVersions seen) {
        return new BulkResult(
                0,
                0,
                ids.stream()
                        .map(id -> open(id, find(id, user), null, seen.of(id)))
                        .toList());
    }

    /** Returns the petition if it is one that the user may read. */
    Optional<PetitionView> find(String id, SignedIn user) {
        return PetitionId.parse(id)
                .flatMap(known -> queries.one(new FindPetition(known.value()), PetitionView.class))
                .filter(petition -> user.mayRead(petition.councilId()));
    }

    private static Open open(
            String id, Optional<PetitionView> petition, @Nullable String sentence, @Nullable Long version) {
        return new Open(
                id,
                petition.map(PetitionView::reference).orElse(id),
                petition.isPresent(),
                sentence,
                version,
                List.of());
    }
}
