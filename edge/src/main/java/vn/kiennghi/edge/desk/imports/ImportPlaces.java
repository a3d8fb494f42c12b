package vn.kiennghi.edge.desk.imports;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.CouncilQuery.FindMeetings;
import vn.kiennghi.api.council.MeetingView;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.api.vocabulary.VocabularyCommand.ChooseMeanings;
import vn.kiennghi.edge.files.CatalogueNames;
import vn.kiennghi.edge.files.ImportTarget;
import vn.kiennghi.edge.files.Meanings;
import vn.kiennghi.edge.files.MeetingNames;
import vn.kiennghi.edge.files.RecordedBefore;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.catalogue.FieldsAndAgencies;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.catalogue.TermOfCouncil;
import vn.kiennghi.edge.page.catalogue.Terms;
import vn.kiennghi.edge.platform.QueryDispatch;
import vn.kiennghi.edge.platform.RecordedReferences;

/** Finds the session and kind of table that an address names. */
@Component
class ImportPlaces {
    private final QueryDispatch queries;
    private final RecordedReferences references;
    private final Terms terms;
    private final Permissions permissions;

    ImportPlaces(QueryDispatch queries, RecordedReferences references, Terms terms, Permissions permissions) {
        this.queries = queries;
        this.references = references;
        this.terms = terms;
        this.permissions = permissions;
    }

    /**
     * Returns what the address names.
     *
     * @throws PageRefused (404) if there is no such session or kind, (403) if the user may not read it
     * @throws PageRefused (403) if the user may not import such tables there
     */
    ImportPlace require(String sessionId, String kindInPath, SignedIn user) {
        ImportKind kind = ImportKind.ofPath(kindInPath).orElseThrow(PageRefused::notFound);
        SessionId id = SessionId.parse(sessionId).orElseThrow(PageRefused::notFound);
        TermOfCouncil term = terms.require(id.termId().value(), user);
        SessionView session = term.term().sessions().stream()
                .filter(known -> known.number() == id.number())
                .findFirst()
                .orElseThrow(PageRefused::notFound);
        if (!permissions.may(user, kind.command(), term.council().id())) {
            throw PageRefused.forbidden();
        }
        return new ImportPlace(
                id,
                session,
                term,
                kind,
                permissions.may(user, ChooseMeanings.class, term.council().id()));
    }

    /** Returns the place with the names that the rows of a table can use. */
    ImportTarget target(ImportPlace place) {
        FieldsAndAgencies catalogue = terms.catalogue(place.term().council().id());
        Meanings meanings = Meanings.of(terms.vocabulary(place.term().council().id()), List.of());
        return new ImportTarget(
                place.term().council().id(),
                place.sessionId(),
                place.session().opensOn(),
                CatalogueNames.ofFields(catalogue.council().fields(), meanings),
                CatalogueNames.ofAgencies(catalogue.agencies(), meanings),
                MeetingNames.of(queries.many(new FindMeetings(place.sessionId().value()), MeetingView.class)),
                meanings,
                RecordedBefore.of(place.term().council().id(), place.sessionId(), references, queries));
    }
}
