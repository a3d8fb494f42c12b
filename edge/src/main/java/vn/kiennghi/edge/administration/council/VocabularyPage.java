package vn.kiennghi.edge.administration.council;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.vocabulary.VocabularyCommand.ForgetWords;
import vn.kiennghi.api.vocabulary.VocabularyId;
import vn.kiennghi.api.vocabulary.VocabularyView.Word;
import vn.kiennghi.edge.body.vocabulary.ForgottenWordsBody;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.Councils;
import vn.kiennghi.edge.page.catalogue.FieldsAndAgencies;
import vn.kiennghi.edge.page.catalogue.Terms;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.CommandDispatch;

/** Shows what was chosen that words of the council's files mean, and takes it back. */
@Controller
class VocabularyPage {
    private static final String PATH = "/councils/{councilId}/vocabulary";

    private final CommandDispatch commands;
    private final Councils councils;
    private final Terms terms;
    private final Permissions permissions;

    VocabularyPage(CommandDispatch commands, Councils councils, Terms terms, Permissions permissions) {
        this.commands = commands;
        this.councils = councils;
        this.terms = terms;
        this.permissions = permissions;
    }

    /**
     * A word as the page shows it.
     *
     * @param means what it means, by its name; null: it says nothing
     */
    record Line(Word word, @Nullable String means) {}

    @GetMapping(PATH)
    String show(@PathVariable String councilId, PageContext page) {
        CouncilView council = councils.require(councilId, page.user());
        FieldsAndAgencies catalogue = terms.catalogue(councilId);
        List<Line> lines = councils.vocabulary(councilId).words().stream()
                .map(word -> new Line(word, named(word, catalogue, page.words())))
                .toList();
        page.show("council", council);
        page.show("lines", lines);
        page.show("mayForget", permissions.may(page.user(), ForgetWords.class, councilId));
        return "vocabulary";
    }

    @PostMapping(PATH + "/forgotten")
    String forget(@PathVariable String councilId, SentForm sent, PageContext page) {
        councils.require(councilId, page.user());
        return sent.attempt(
                "vocabulary",
                () -> {
                    commands.send(sent.body(ForgottenWordsBody.class).command(new VocabularyId(councilId)));
                    sent.notice(page.words().say("vocabulary.forgotten"));
                    return "redirect:/councils/" + councilId + "/vocabulary";
                },
                form -> {
                    page.show("form", form);
                    return show(councilId, page);
                });
    }

    private static @Nullable String named(Word word, FieldsAndAgencies catalogue, Words words) {
        String means = word.means();
        if (means == null) {
            return null;
        }
        return switch (word.use()) {
            case FIELD -> catalogue.field(means);
            case AGENCY -> catalogue.agency(means);
            case LEVEL -> words.label("level", means);
            case ROUND -> words.label("round", means);
            case KIND -> words.label("kind", means);
            case OUTCOME -> words.label("outcome", means);
        };
    }
}
