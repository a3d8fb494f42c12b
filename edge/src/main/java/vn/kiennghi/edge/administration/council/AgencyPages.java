package vn.kiennghi.edge.administration.council;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.kiennghi.api.council.AgencyId;
import vn.kiennghi.api.council.AgencyKind;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.edge.body.council.AgencyBody;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.catalogue.Councils;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.platform.CommandDispatch;

/** The agencies of a council’s catalogue; a change of one can be the end of its validity (R25). */
@Controller
@RequestMapping("/councils/{parentId}/agencies")
class AgencyPages extends EntryPages<CouncilView> {
    private final Councils councils;

    AgencyPages(CommandDispatch commands, Councils councils, CouncilSheets sheets) {
        super(commands, sheets, new EntryTexts(CouncilSheets.AGENCY, "agencies", "agency.ends"));
        this.councils = councils;
    }

    @Override
    List<Entry> entries(CouncilView council, FilledForm empty) {
        return councils.agencies(council.id()).stream()
                .map(agency -> new Entry(
                        agency.id(),
                        agency.name(),
                        empty.with("name", agency.name())
                                .with("kind", agency.kind())
                                .with("validFrom", agency.validFrom())
                                .with("validTo", agency.validTo())))
                .toList();
    }

    @Override
    List<Choice> choices(CouncilView council, PageContext page) {
        return Choice.of(AgencyKind.class, "agencyKind", null, page.words());
    }

    @Override
    Said said(CouncilView council, SentForm sent) {
        AgencyBody body = sent.body(AgencyBody.class);
        return new Said(
                body.name(), () -> newId(council, body.name()), id -> body.command(new AgencyId(council.id(), id)));
    }
}
