package vn.kiennghi.edge.api.council;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import vn.kiennghi.api.council.Identifier;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.api.ApiV1;
import vn.kiennghi.edge.api.Listing;
import vn.kiennghi.edge.api.NewId;
import vn.kiennghi.edge.api.Unknown;
import vn.kiennghi.edge.body.council.SessionBody;
import vn.kiennghi.edge.platform.CommandDispatch;

/** The sessions of a term. */
@ApiV1
class SessionController {
    private static final String PATH = "/terms/{termId}/sessions";

    private final CommandDispatch commands;
    private final NamedInPath catalogue;

    SessionController(CommandDispatch commands, NamedInPath catalogue) {
        this.commands = commands;
        this.catalogue = catalogue;
    }

    @PutMapping(path = PATH + "/{number}", consumes = MediaType.APPLICATION_JSON_VALUE)
    SessionView put(@PathVariable String termId, @PathVariable String number, @RequestBody SessionBody body) {
        if (!Identifier.isValid(termId)) {
            throw Unknown.inPath(RefusalCode.UNKNOWN_TERM, termId).get();
        }
        SessionId id =
                SessionId.parse(termId + "." + number).orElseThrow(() -> NewId.invalid("number", "1..9999", number));
        commands.send(body.command(id));
        return new SessionView(id.value(), id.number(), body.kind(), body.opensOn(), body.closesOn(), body.cutOffOn());
    }

    @GetMapping(PATH)
    Listing<SessionView> all(@PathVariable String termId) {
        return new Listing<>(catalogue.termInPath(termId).sessions());
    }

    @GetMapping(PATH + "/{number}")
    SessionView one(@PathVariable String termId, @PathVariable String number) {
        String sessionId = catalogue.termInPath(termId).id() + "." + number;
        return catalogue.sessionInPath(sessionId).session();
    }
}
