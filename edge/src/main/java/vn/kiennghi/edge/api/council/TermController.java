package vn.kiennghi.edge.api.council;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.edge.api.ApiV1;
import vn.kiennghi.edge.api.Listing;
import vn.kiennghi.edge.api.NewId;
import vn.kiennghi.edge.body.council.TermBody;
import vn.kiennghi.edge.platform.CommandDispatch;

/** The terms (khóa) of councils. */
@ApiV1
class TermController {
    private final CommandDispatch commands;
    private final NamedInPath catalogue;

    TermController(CommandDispatch commands, NamedInPath catalogue) {
        this.commands = commands;
        this.catalogue = catalogue;
    }

    @PutMapping(path = "/terms/{termId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    TermView put(@PathVariable String termId, @RequestBody TermBody body) {
        TermId id = new TermId(NewId.require(termId, "termId"));
        commands.send(body.command(id));
        return catalogue
                .term(termId)
                .orElseGet(() -> new TermView(
                        termId, body.councilId(), body.ordinal(), body.startsOn(), body.endsOn(), List.of()));
    }

    @GetMapping("/terms/{termId}")
    TermView one(@PathVariable String termId) {
        return catalogue.termInPath(termId);
    }

    @GetMapping("/councils/{councilId}/terms")
    Listing<TermView> ofCouncil(@PathVariable String councilId) {
        return new Listing<>(catalogue.terms(catalogue.councilInPath(councilId).id()));
    }
}
