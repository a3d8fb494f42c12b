package vn.kiennghi.edge.administration.council;

import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.kiennghi.api.council.CouncilId;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.api.identity.ScopedCommand;
import vn.kiennghi.edge.administration.defaults.DefaultCatalogue;
import vn.kiennghi.edge.body.council.AgencyReadingBody;
import vn.kiennghi.edge.body.council.CouncilBody;
import vn.kiennghi.edge.body.council.TermBody;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.Councils;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.platform.CommandDispatch;

/** Shows a council with its terms and catalogues, and takes changes of it and new terms. */
@Controller
class CouncilPage {
    private final CommandDispatch commands;
    private final Councils councils;
    private final CouncilSheets sheets;
    private final DefaultCatalogue defaults;

    CouncilPage(CommandDispatch commands, Councils councils, CouncilSheets sheets, DefaultCatalogue defaults) {
        this.commands = commands;
        this.councils = councils;
        this.sheets = sheets;
        this.defaults = defaults;
    }

    @GetMapping("/councils/{councilId}")
    String show(@PathVariable String councilId, PageContext page) {
        return sheets.show(councilId, null, page);
    }

    @PostMapping("/councils/{councilId}")
    String change(@PathVariable String councilId, SentForm sent, PageContext page) {
        councils.require(councilId, page.user());
        return sent.attempt(
                CouncilSheets.COUNCIL,
                () -> {
                    commands.send(sent.body(CouncilBody.class).command(new CouncilId(councilId)));
                    sent.notice(page.words().say("changed"));
                    return "redirect:/councils/" + councilId;
                },
                form -> sheets.show(councilId, form, page));
    }

    @PostMapping("/councils/{councilId}/agency-reading")
    String decideAgencyReading(@PathVariable String councilId, SentForm sent, PageContext page) {
        councils.require(councilId, page.user());
        return sent.attempt(
                CouncilSheets.READING,
                () -> {
                    commands.send(sent.body(AgencyReadingBody.class).command(new CouncilId(councilId)));
                    sent.notice(page.words().say("changed"));
                    return "redirect:/councils/" + councilId;
                },
                form -> sheets.show(councilId, form, page));
    }

    @PostMapping("/councils/{councilId}/terms")
    String addTerm(@PathVariable String councilId, SentForm sent, PageContext page) {
        councils.require(councilId, page.user());
        return sent.attempt(
                CouncilSheets.TERM,
                () -> {
                    TermBody body = sent.body(TermBody.class);
                    NewEntry.requireNew(
                            "ordinal",
                            body.ordinal(),
                            councils.terms(councilId).stream()
                                    .map(TermView::ordinal)
                                    .toList());
                    TermId id = ProposedIds.term(
                            councilId,
                            body.ordinal(),
                            taken -> councils.term(taken).isPresent());
                    commands.send(new TermBody(councilId, body.ordinal(), body.startsOn(), body.endsOn()).command(id));
                    sent.notice(page.words().say("term.added"));
                    return "redirect:/terms/" + id.value();
                },
                form -> sheets.show(councilId, form, page));
    }

    /** Puts the default entries into catalogues that are empty. */
    @PostMapping("/councils/{councilId}/default-catalogue")
    String loadDefaults(@PathVariable String councilId, SentForm sent, PageContext page) {
        CouncilView council = councils.require(councilId, page.user());
        return sent.attempt(
                CouncilSheets.DEFAULTS,
                () -> {
                    commands.sendAll(missing(council).toList());
                    sent.notice(page.words().say("catalogue.loaded"));
                    return "redirect:/councils/" + councilId;
                },
                form -> sheets.show(councilId, form, page));
    }

    /** What a council has of its own is never overwritten: a catalogue with entries stays as it is. */
    private Stream<ScopedCommand> missing(CouncilView council) {
        CouncilId id = new CouncilId(council.id());
        Stream<ScopedCommand> fields =
                council.fields().isEmpty() ? defaults.fieldCommands(id).map(ScopedCommand.class::cast) : Stream.empty();
        Stream<ScopedCommand> agencies = councils.agencies(council.id()).isEmpty()
                ? defaults.agencyCommands(id, council.name(), council.level(), council.validFrom())
                        .map(ScopedCommand.class::cast)
                : Stream.empty();
        return Stream.concat(fields, agencies);
    }
}
