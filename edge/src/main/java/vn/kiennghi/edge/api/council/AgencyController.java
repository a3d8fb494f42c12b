package vn.kiennghi.edge.api.council;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import vn.kiennghi.api.council.AgencyId;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.Identifier;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.api.ApiV1;
import vn.kiennghi.edge.api.Listing;
import vn.kiennghi.edge.api.NewId;
import vn.kiennghi.edge.api.Unknown;
import vn.kiennghi.edge.body.council.AgencyBody;
import vn.kiennghi.edge.platform.CommandDispatch;

/** The agencies of a council's catalogue. */
@ApiV1
class AgencyController {
    private static final String PATH = "/councils/{councilId}/agencies";

    private final CommandDispatch commands;
    private final NamedInPath catalogue;

    AgencyController(CommandDispatch commands, NamedInPath catalogue) {
        this.commands = commands;
        this.catalogue = catalogue;
    }

    @PutMapping(path = PATH + "/{agencyId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    AgencyView put(@PathVariable String councilId, @PathVariable String agencyId, @RequestBody AgencyBody body) {
        NewId.require(agencyId, "agencyId");
        if (!Identifier.isValid(councilId)) {
            throw Unknown.inPath(RefusalCode.UNKNOWN_COUNCIL, councilId).get();
        }
        commands.send(body.command(new AgencyId(councilId, agencyId)));
        return new AgencyView(councilId, agencyId, body.name(), body.kind(), body.validFrom(), body.validTo());
    }

    @GetMapping(PATH)
    Listing<AgencyView> all(@PathVariable String councilId) {
        return new Listing<>(
                catalogue.agencies(catalogue.councilInPath(councilId).id()));
    }

    @GetMapping(PATH + "/{agencyId}")
    AgencyView one(@PathVariable String councilId, @PathVariable String agencyId) {
        return catalogue.agencies(catalogue.councilInPath(councilId).id()).stream()
                .filter(agency -> agency.id().equals(agencyId))
                .findFirst()
                .orElseThrow(Unknown.inPath(RefusalCode.UNKNOWN_AGENCY, agencyId));
    }
}
