package vn.kiennghi.edge.web.council;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.kiennghi.api.council.AgencyId;
import vn.kiennghi.api.council.AgencyKind;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.identity.ScopedCommand;
import vn.kiennghi.edge.body.council.AgencyBody;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.web.form.FilledForm;
import vn.kiennghi.edge.web.form.SentForm;
import vn.kiennghi.edge.web.page.PageContext;
import vn.kiennghi.edge.web.reading.Choice;
import vn.kiennghi.edge.web.reading.Councils;

/** The agencies of a council’s catalogue; a change of one can be the end of its validity (R25). */
@Controller
@RequestMapping("/councils/{parentId}/agencies")
class AgencyPages extends EntryPages<CouncilView, AgencyView, AgencyBody> {
    private final Councils councils;
    private final CouncilSheets sheets;

    AgencyPages(CommandDispatch commands, Councils councils, CouncilSheets sheets) {
        super(commands, new EntryTexts(CouncilSheets.AGENCY, "agency.ends", "back.council"));
        this.councils = councils;
        this.sheets = sheets;
    }

    @Override
    CouncilView parent(String councilId, PageContext page) {
        return councils.require(councilId, page.user());
    }

    @Override
    EntryPlace place(CouncilView council, PageContext page) {
        return CouncilSheets.place(council, "agencies");
    }

    @Override
    List<AgencyView> entries(CouncilView council) {
        return councils.agencies(council.id());
    }

    @Override
    String id(AgencyView agency) {
        return agency.id();
    }

    @Override
    String name(AgencyView agency) {
        return agency.name();
    }

    @Override
    FilledForm present(AgencyView agency, FilledForm empty) {
        return empty.with("name", agency.name())
                .with("kind", agency.kind())
                .with("validFrom", agency.validFrom())
                .with("validTo", agency.validTo());
    }

    @Override
    List<Choice> choices(CouncilView council, PageContext page) {
        return Choice.of(AgencyKind.class, "agencyKind", null, page.words());
    }

    @Override
    AgencyBody body(SentForm sent) {
        return sent.body(AgencyBody.class);
    }

    @Override
    String named(AgencyBody body) {
        return body.name();
    }

    @Override
    String newId(CouncilView council, AgencyBody body) {
        return NewEntry.id(
                body.name(), entries(council).stream().collect(Collectors.toMap(AgencyView::id, AgencyView::name)));
    }

    @Override
    ScopedCommand command(CouncilView council, String id, AgencyBody body) {
        return body.command(new AgencyId(council.id(), id));
    }

    @Override
    String again(String councilId, FilledForm refused, PageContext page) {
        return sheets.show(councilId, refused, page);
    }
}
