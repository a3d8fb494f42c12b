package vn.kiennghi.edge.administration.council;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.kiennghi.api.council.CouncilId;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.edge.body.council.CouncilBody;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.catalogue.Councils;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.platform.CommandDispatch;

/** Lists the councils and takes a further one. */
@Controller
class CouncilsPage {
    private static final String FORM = "council";

    private final CommandDispatch commands;
    private final Councils councils;
    private final Clock clock;

    CouncilsPage(CommandDispatch commands, Councils councils, Clock clock) {
        this.commands = commands;
        this.councils = councils;
        this.clock = clock;
    }

    /** A line of the list. */
    public record Line(CouncilView council, List<TermView> terms) {}

    @GetMapping("/councils")
    String show(PageContext page) {
        return page(FilledForm.empty(FORM), page);
    }

    @PostMapping("/councils")
    String add(SentForm sent, PageContext page) {
        return sent.attempt(
                FORM,
                () -> {
                    CouncilBody body = sent.body(CouncilBody.class);
                    NewEntry.requireNew(
                            "name",
                            body.name(),
                            councils.councils().stream().map(CouncilView::name).toList());
                    CouncilId id = ProposedIds.council(
                            body.name(), taken -> councils.council(taken).isPresent());
                    commands.send(body.command(id));
                    sent.notice(page.words().say("councils.added", body.name()));
                    return "redirect:/councils/" + id.value();
                },
                form -> page(form, page));
    }

    private String page(FilledForm form, PageContext page) {
        List<CouncilView> readable = councils.readableBy(page.user());
        page.show(
                "lines",
                readable.stream()
                        .map(council -> new Line(council, councils.terms(council.id())))
                        .toList());
        page.show("mayAdd", page.user().administers(null));
        page.show("form", form);
        page.show("levels", CouncilSheet.levels(LocalDate.now(clock), null, page.words()));
        page.show("others", Choice.among(readable, CouncilView::id, CouncilView::name, null));
        return "councils";
    }
}
