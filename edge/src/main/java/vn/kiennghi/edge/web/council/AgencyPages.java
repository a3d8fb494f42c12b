package vn.kiennghi.edge.web.council;

import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import vn.kiennghi.api.council.AgencyId;
import vn.kiennghi.api.council.AgencyKind;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.edge.body.council.AgencyBody;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.web.catalogue.Choice;
import vn.kiennghi.edge.web.catalogue.Councils;
import vn.kiennghi.edge.web.catalogue.PageRefused;
import vn.kiennghi.edge.web.form.FilledForm;
import vn.kiennghi.edge.web.form.SentForm;
import vn.kiennghi.edge.web.wording.Words;

/** Takes new agencies of a council’s catalogue and changes of one, the end of its validity among them (R25). */
@Controller
class AgencyPages {
    private final CommandDispatch commands;
    private final Councils councils;
    private final CouncilSheets sheets;

    AgencyPages(CommandDispatch commands, Councils councils, CouncilSheets sheets) {
        this.commands = commands;
        this.councils = councils;
        this.sheets = sheets;
    }

    @PostMapping("/councils/{councilId}/agencies")
    String add(
            @PathVariable String councilId,
            SentForm sent,
            @AuthenticationPrincipal SignedIn user,
            @RequestAttribute Words words,
            Model model) {
        councils.require(councilId, user);
        return sent.attempt(
                CouncilSheets.AGENCY,
                () -> {
                    AgencyBody body = sent.body(AgencyBody.class);
                    String id = NewEntry.id(
                            body.name(),
                            councils.agencies(councilId).stream()
                                    .collect(Collectors.toMap(AgencyView::id, AgencyView::name)));
                    commands.send(body.command(new AgencyId(councilId, id)));
                    sent.notice(words.say("agency.added", body.name()));
                    return "redirect:/councils/" + councilId + "#agencies";
                },
                form -> sheets.show(councilId, user, form, words, model));
    }

    @GetMapping("/councils/{councilId}/agencies/{agencyId}")
    String show(
            @PathVariable String councilId,
            @PathVariable String agencyId,
            @AuthenticationPrincipal SignedIn user,
            @RequestAttribute Words words,
            Model model) {
        CouncilView council = councils.require(councilId, user);
        AgencyView agency = agency(councilId, agencyId);
        return page(
                council,
                agency,
                FilledForm.empty(CouncilSheets.AGENCY)
                        .with("name", agency.name())
                        .with("kind", agency.kind())
                        .with("validFrom", agency.validFrom())
                        .with("validTo", agency.validTo()),
                words,
                model);
    }

    @PostMapping("/councils/{councilId}/agencies/{agencyId}")
    String change(
            @PathVariable String councilId,
            @PathVariable String agencyId,
            SentForm sent,
            @AuthenticationPrincipal SignedIn user,
            @RequestAttribute Words words,
            Model model) {
        CouncilView council = councils.require(councilId, user);
        AgencyView agency = agency(councilId, agencyId);
        return sent.attempt(
                CouncilSheets.AGENCY,
                () -> {
                    commands.send(sent.body(AgencyBody.class).command(new AgencyId(councilId, agencyId)));
                    sent.notice(words.say("changed"));
                    return "redirect:/councils/" + councilId + "#agencies";
                },
                form -> page(council, agency, form, words, model));
    }

    private static String page(CouncilView council, AgencyView agency, FilledForm form, Words words, Model model) {
        model.addAttribute("council", council);
        model.addAttribute("agency", agency);
        model.addAttribute("form", form);
        model.addAttribute("kinds", Choice.of(AgencyKind.class, "agencyKind", null, words));
        return "agency";
    }

    private AgencyView agency(String councilId, String agencyId) {
        return councils.agencies(councilId).stream()
                .filter(agency -> agency.id().equals(agencyId))
                .findFirst()
                .orElseThrow(PageRefused::notFound);
    }
}
