package vn.kiennghi.edge.api.council;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import vn.kiennghi.api.council.CouncilId;
import vn.kiennghi.api.council.CouncilView.FieldView;
import vn.kiennghi.api.council.Identifier;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.api.ApiV1;
import vn.kiennghi.edge.api.Listing;
import vn.kiennghi.edge.api.NewId;
import vn.kiennghi.edge.api.Unknown;
import vn.kiennghi.edge.body.council.FieldBody;
import vn.kiennghi.edge.platform.CommandDispatch;

/** The fields of a council's catalogue. */
@ApiV1
class FieldController {
    private static final String PATH = "/councils/{councilId}/fields";

    private final CommandDispatch commands;
    private final NamedInPath catalogue;

    FieldController(CommandDispatch commands, NamedInPath catalogue) {
        this.commands = commands;
        this.catalogue = catalogue;
    }

    @PutMapping(path = PATH + "/{fieldId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    FieldView put(@PathVariable String councilId, @PathVariable String fieldId, @RequestBody FieldBody body) {
        NewId.require(fieldId, "fieldId");
        if (!Identifier.isValid(councilId)) {
            throw Unknown.inPath(RefusalCode.UNKNOWN_COUNCIL, councilId).get();
        }
        commands.send(body.command(new CouncilId(councilId), fieldId));
        return new FieldView(fieldId, body.name(), body.committee());
    }

    @GetMapping(PATH)
    Listing<FieldView> all(@PathVariable String councilId) {
        return new Listing<>(catalogue.councilInPath(councilId).fields());
    }

    @GetMapping(PATH + "/{fieldId}")
    FieldView one(@PathVariable String councilId, @PathVariable String fieldId) {
        return catalogue.councilInPath(councilId).fields().stream()
                .filter(field -> field.id().equals(fieldId))
                .findFirst()
                .orElseThrow(Unknown.inPath(RefusalCode.UNKNOWN_FIELD, fieldId));
    }
}
