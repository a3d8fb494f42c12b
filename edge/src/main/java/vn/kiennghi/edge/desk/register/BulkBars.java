package vn.kiennghi.edge.desk.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.CouncilQuery.FindCouncils;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.PetitionCommand.ClassifyPetition;
import vn.kiennghi.api.transfer.TransferCommand.DraftTransfer;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.catalogue.Terms;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.QueryDispatch;

/** Gives those who may classify and forward the bar by which they do so for many petitions. */
@Component
class BulkBars {
    private final QueryDispatch queries;
    private final Terms terms;
    private final Permissions permissions;

    BulkBars(QueryDispatch queries, Terms terms, Permissions permissions) {
        this.queries = queries;
        this.terms = terms;
        this.permissions = permissions;
    }

    /**
     * Returns the bar, or nothing for whoever may not, and where it is open with whose catalogue the petitions are to be
     * classified.
     *
     * @param termId the term that is shown; empty for all
     */
    Optional<BulkBar> bar(
            Optional<String> termId,
            Optional<String> sessionId,
            FilledForm form,
            String back,
            SignedIn user,
            Words words) {
        Optional<String> shown = termId.or(() -> sessionId
                .flatMap(SessionId::parse)
                .map(session -> session.termId().value()));
        return councilOf(shown, user)
                .map(council -> BulkBar.of(
                        form,
                        terms.catalogue(council),
                        beginningOf(shown, user),
                        back,
                        permissions.may(user, DraftTransfer.class, council),
                        words));
    }

    private @Nullable LocalDate beginningOf(Optional<String> termId, SignedIn user) {
        return terms.readableBy(user).stream()
                .filter(term -> Optional.of(term.id()).equals(termId))
                .map(term -> term.term().startsOn())
                .findFirst()
                .orElse(null);
    }

    private Optional<String> councilOf(Optional<String> termId, SignedIn user) {
        List<String> councils = termId.isPresent()
                ? terms.readableBy(user).stream()
                        .filter(term -> term.id().equals(termId.get()))
                        .map(term -> term.council().id())
                        .toList()
                : queries.many(new FindCouncils(), CouncilView.class).stream()
                        .map(CouncilView::id)
                        .toList();
        List<String> own = councils.stream()
                .filter(council -> permissions.may(user, ClassifyPetition.class, council))
                .toList();
        return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
    }
}
