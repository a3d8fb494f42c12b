package vn.kiennghi.edge.api.petition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import vn.kiennghi.api.petition.PetitionFamily;
import vn.kiennghi.api.petition.PetitionHistory;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionQuery.FindFamily;
import vn.kiennghi.api.petition.PetitionQuery.FindHistory;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.api.ApiV1;
import vn.kiennghi.edge.api.Reading;
import vn.kiennghi.edge.api.TagList;
import vn.kiennghi.edge.api.Unknown;
import vn.kiennghi.edge.body.Parameters;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.platform.QueryDispatch;

/** Shows petitions. */
@ApiV1
class PetitionController {
    private final QueryDispatch queries;

    PetitionController(QueryDispatch queries) {
        this.queries = queries;
    }

    /** A page of the register, of the councils that the user may read. */
    @GetMapping("/petitions")
    PetitionPage page(Parameters parameters, @AuthenticationPrincipal SignedIn user) {
        return queries.one(PetitionFilters.read(parameters, user), PetitionPage.class)
                .orElseGet(() -> new PetitionPage(List.of(), 0, null));
    }

    /** One petition, with its version as entity tag; nothing where the reader has that version already. */
    @GetMapping("/petitions/{id}")
    ResponseEntity<PetitionView> one(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @AuthenticationPrincipal SignedIn user) {
        PetitionView petition = require(id, user);
        String tag = EntityTags.of(petition.version());
        // Spring compares tags; that any will do it leaves to us.
        return ifNoneMatch != null
                        && TagList.of(HttpHeaders.IF_NONE_MATCH, ifNoneMatch).any()
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build()
                : ResponseEntity.ok().eTag(tag).body(petition);
    }

    /** Returns a petition that the user may read. */
    PetitionView require(String id, SignedIn user) {
        PetitionView petition = PetitionId.parse(id)
                .flatMap(known -> queries.one(new FindPetition(known.value()), PetitionView.class))
                .orElseThrow(Unknown.inPath(RefusalCode.UNKNOWN_PETITION, id));
        Reading.require(user, petition.councilId());
        return petition;
    }

    /** The petitions to which one belongs: parent and items, lead and merged, every time its matter was brought. */
    @GetMapping("/petitions/{id}/family")
    PetitionFamily family(@PathVariable String id, @AuthenticationPrincipal SignedIn user) {
        PetitionView petition = require(id, user);
        return queries.one(new FindFamily(petition.id()), PetitionFamily.class)
                .orElseThrow(Unknown.inPath(RefusalCode.UNKNOWN_PETITION, id));
    }

    @GetMapping("/petitions/{id}/history")
    Map<String, Object> history(@PathVariable String id, @AuthenticationPrincipal SignedIn user) {
        PetitionHistory history = PetitionId.parse(id)
                .flatMap(known -> queries.one(new FindHistory(known.value()), PetitionHistory.class))
                .orElseThrow(Unknown.inPath(RefusalCode.UNKNOWN_PETITION, id));
        Reading.require(user, history.councilId());
        return Map.of(
                "events",
                history.events().stream().map(PetitionController::event).toList());
    }

    /** The event's own members stand beside those that every event has; the latter win. */
    private static Map<String, Object> event(PetitionHistory.Entry entry) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("type", entry.type());
        event.put("on", entry.on());
        event.put("recordedAt", entry.recordedAt());
        event.put("by", entry.by());
        event.put("changes", entry.changes());
        entry.details().forEach(event::putIfAbsent);
        return event;
    }
}
