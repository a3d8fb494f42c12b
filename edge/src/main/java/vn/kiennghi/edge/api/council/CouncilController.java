package vn.kiennghi.edge.api.council;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import vn.kiennghi.api.council.CouncilId;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.Identifier;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.api.ApiV1;
import vn.kiennghi.edge.api.Listing;
import vn.kiennghi.edge.api.NewId;
import vn.kiennghi.edge.api.Unknown;
import vn.kiennghi.edge.body.council.AgencyReadingBody;
import vn.kiennghi.edge.body.council.CouncilBody;
import vn.kiennghi.edge.platform.CommandDispatch;

/** Councils. */
@ApiV1
class CouncilController {
    private final CommandDispatch commands;
    private final NamedInPath catalogue;

    CouncilController(CommandDispatch commands, NamedInPath catalogue) {
        this.commands = commands;
        this.catalogue = catalogue;
    }

    @PutMapping(path = "/councils/{councilId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    CouncilView put(@PathVariable String councilId, @RequestBody CouncilBody body) {
        CouncilId id = new CouncilId(NewId.require(councilId, "councilId"));
        commands.send(body.command(id));
        return catalogue.council(councilId).orElseGet(() -> asSent(councilId, body));
    }

    @GetMapping("/councils")
    Listing<CouncilView> all() {
        return new Listing<>(catalogue.councils());
    }

    @GetMapping("/councils/{councilId}")
    CouncilView one(@PathVariable String councilId) {
        return catalogue.councilInPath(councilId);
    }

    @PutMapping(path = "/councils/{councilId}/agency-reading", consumes = MediaType.APPLICATION_JSON_VALUE)
    AgencyReadingBody decideAgencyReading(@PathVariable String councilId, @RequestBody AgencyReadingBody body) {
        if (!Identifier.isValid(councilId)) {
            throw Unknown.inPath(RefusalCode.UNKNOWN_COUNCIL, councilId).get();
        }
        commands.send(body.command(new CouncilId(councilId)));
        return body;
    }

    /** What the council's agencies read; their own where it never decided. */
    @GetMapping("/councils/{councilId}/agency-reading")
    AgencyReadingBody agencyReading(@PathVariable String councilId) {
        return new AgencyReadingBody(catalogue.councilInPath(councilId).agencyReading());
    }

    /** For the rare case that the read side is behind. */
    private static CouncilView asSent(String councilId, CouncilBody body) {
        return new CouncilView(
                councilId,
                body.name(),
                body.level(),
                body.parentId(),
                body.validFrom(),
                body.validTo(),
                body.successorId(),
                List.of());
    }
}
