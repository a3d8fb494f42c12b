package vn.kiennghi.edge.web.register;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.web.form.SeenVersions;
import vn.kiennghi.edge.web.register.BulkResult.Open;
import vn.kiennghi.edge.web.several.Attempted;
import vn.kiennghi.edge.web.several.Attempted.RefusedOne;
import vn.kiennghi.edge.web.several.SeveralAtOnce;
import vn.kiennghi.edge.web.several.SeveralAtOnce.Task;
import vn.kiennghi.edge.web.wording.Words;

/** Does one thing with each of many petitions of the register and says of every one what became of it. */
@Component
class BulkSending {
    private final SeveralAtOnce several;

    BulkSending(SeveralAtOnce several) {
        this.several = several;
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
                attempted.refusals().stream().map(one -> open(one, seen, user)).toList(),
                attempted.refusals().stream()
                        .map(RefusedOne::wrong)
                        .filter(Objects::nonNull)
                        .filter(wrong -> wrong.field() != null && BulkBar.ENTRIES.contains(wrong.field()))
                        .distinct()
                        .toList());
    }

    private Open open(RefusedOne refused, SeenVersions seen, SignedIn user) {
        return new Open(
                refused.petitionId(),
                refused.reference(),
                find(refused.petitionId(), user).isPresent(),
                refused.sentence(),
                refused.version() == null ? seen.of(refused.petitionId()) : refused.version(),
                refused.meanwhile());
    }

    /** Returns the petitions as not tried yet. */
    BulkResult untried(List<String> ids, SignedIn user, SeenVersions seen) {
        return new BulkResult(
                0, 0, ids.stream().map(id -> untried(id, find(id, user), seen)).toList(), List.of());
    }

    private static Open untried(String id, Optional<PetitionView> petition, SeenVersions seen) {
        return new Open(
                id,
                petition.map(PetitionView::reference).orElse(id),
                petition.isPresent(),
                null,
                seen.of(id),
                List.of());
    }

    /** Returns the petition if it is one that the user may read. */
    Optional<PetitionView> find(String id, SignedIn user) {
        return several.petition(id, user);
    }
}
