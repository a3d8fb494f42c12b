package vn.kiennghi.edge.api.vocabulary;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import vn.kiennghi.api.vocabulary.VocabularyId;
import vn.kiennghi.api.vocabulary.VocabularyView;
import vn.kiennghi.edge.api.ApiV1;
import vn.kiennghi.edge.api.council.NamedInPath;
import vn.kiennghi.edge.body.vocabulary.ForgottenWordsBody;
import vn.kiennghi.edge.body.vocabulary.MeaningsBody;
import vn.kiennghi.edge.platform.CommandDispatch;

/** What words of a council's files mean. */
@ApiV1
class VocabularyController {
    private static final String PATH = "/councils/{councilId}/vocabulary";

    private final CommandDispatch commands;
    private final NamedInPath catalogue;

    VocabularyController(CommandDispatch commands, NamedInPath catalogue) {
        this.commands = commands;
        this.catalogue = catalogue;
    }

    @GetMapping(PATH)
    VocabularyView words(@PathVariable String councilId) {
        catalogue.councilInPath(councilId);
        return catalogue.vocabulary(councilId);
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    VocabularyView choose(@PathVariable String councilId, @RequestBody MeaningsBody body) {
        catalogue.councilInPath(councilId);
        commands.send(body.command(new VocabularyId(councilId)));
        return catalogue.vocabulary(councilId);
    }

    @PostMapping(path = PATH + "/forgotten", consumes = MediaType.APPLICATION_JSON_VALUE)
    VocabularyView forget(@PathVariable String councilId, @RequestBody ForgottenWordsBody body) {
        catalogue.councilInPath(councilId);
        commands.send(body.command(new VocabularyId(councilId)));
        return catalogue.vocabulary(councilId);
    }
}
