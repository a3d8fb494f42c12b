package vn.kiennghi.edge.web.council;

import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import vn.kiennghi.api.council.CouncilId;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.CouncilView.FieldView;
import vn.kiennghi.edge.body.council.FieldBody;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.web.catalogue.Councils;
import vn.kiennghi.edge.web.catalogue.PageRefused;
import vn.kiennghi.edge.web.form.FilledForm;
import vn.kiennghi.edge.web.form.SentForm;
import vn.kiennghi.edge.web.wording.Words;

/** Takes new fields of a council’s catalogue and changes of one. */
@Controller
class FieldPages {
    private final CommandDispatch commands;
    private final Councils councils;
    private final CouncilSheets sheets;

    FieldPages(CommandDispatch commands, Councils councils, CouncilSheets sheets) {
        this.commands = commands;
        this.councils = councils;
        this.sheets = sheets;
    }

    @PostMapping("/councils/{councilId}/fields")
    String add(
            @PathVariable String councilId,
            SentForm sent,
            @AuthenticationPrincipal SignedIn user,
            @RequestAttribute Words words,
            Model model) {
        CouncilView council = councils.require(councilId, user);
        return sent.attempt(
                CouncilSheets.FIELD,
                () -> {
                    FieldBody body = body(sent);
                    String id = NewEntry.id(
                            body.name(),
                            council.fields().stream().collect(Collectors.toMap(FieldView::id, FieldView::name)));
                    commands.send(body.command(new CouncilId(councilId), id));
                    sent.notice(words.say("field.added", body.name()));
                    return "redirect:/councils/" + councilId + "#fields";
                },
                form -> sheets.show(councilId, user, form, words, model));
    }

    @GetMapping("/councils/{councilId}/fields/{fieldId}")
    String show(
            @PathVariable String councilId,
            @PathVariable String fieldId,
            @AuthenticationPrincipal SignedIn user,
            @RequestAttribute Words words,
            Model model) {
        CouncilView council = councils.require(councilId, user);
        FieldView field = field(council, fieldId);
        return page(
                council,
                field,
                FilledForm.empty(CouncilSheets.FIELD).with("name", field.name()).with("committee", field.committee()),
                words,
                model);
    }

    @PostMapping("/councils/{councilId}/fields/{fieldId}")
    String change(
            @PathVariable String councilId,
            @PathVariable String fieldId,
            SentForm sent,
            @AuthenticationPrincipal SignedIn user,
            @RequestAttribute Words words,
            Model model) {
        CouncilView council = councils.require(councilId, user);
        FieldView field = field(council, fieldId);
        return sent.attempt(
                CouncilSheets.FIELD,
                () -> {
                    commands.send(body(sent).command(new CouncilId(councilId), fieldId));
                    sent.notice(words.say("changed"));
                    return "redirect:/councils/" + councilId + "#fields";
                },
                form -> page(council, field, form, words, model));
    }

    /** A committee that is in no list is typed, and goes before what was picked. */
    private static FieldBody body(SentForm sent) {
        FieldBody body = sent.body(FieldBody.class);
        return sent.body(OwnCommittee.class).applied(body);
    }

    private static String page(CouncilView council, FieldView field, FilledForm form, Words words, Model model) {
        model.addAttribute("council", council);
        model.addAttribute("field", field);
        model.addAttribute("form", form);
        model.addAttribute("committees", CouncilSheet.committees(council, words));
        return "field";
    }

    private static FieldView field(CouncilView council, String fieldId) {
        return council.fields().stream()
                .filter(field -> field.id().equals(fieldId))
                .findFirst()
                .orElseThrow(PageRefused::notFound);
    }
}
