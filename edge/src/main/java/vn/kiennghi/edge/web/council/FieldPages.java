package vn.kiennghi.edge.web.council;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.kiennghi.api.council.CouncilId;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.CouncilView.FieldView;
import vn.kiennghi.api.identity.ScopedCommand;
import vn.kiennghi.edge.body.council.FieldBody;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.web.form.FilledForm;
import vn.kiennghi.edge.web.form.SentForm;
import vn.kiennghi.edge.web.page.PageContext;
import vn.kiennghi.edge.web.reading.Choice;
import vn.kiennghi.edge.web.reading.Councils;

/** The fields of a council’s catalogue. */
@Controller
@RequestMapping("/councils/{parentId}/fields")
class FieldPages extends EntryPages<CouncilView, FieldView, FieldBody> {
    private final Councils councils;
    private final CouncilSheets sheets;

    FieldPages(CommandDispatch commands, Councils councils, CouncilSheets sheets) {
        super(commands, new EntryTexts(CouncilSheets.FIELD, "field.edit.help", "back.council"));
        this.councils = councils;
        this.sheets = sheets;
    }

    @Override
    CouncilView parent(String councilId, PageContext page) {
        return councils.require(councilId, page.user());
    }

    @Override
    EntryPlace place(CouncilView council, PageContext page) {
        return CouncilSheets.place(council, "fields");
    }

    @Override
    List<FieldView> entries(CouncilView council) {
        return council.fields();
    }

    @Override
    String id(FieldView field) {
        return field.id();
    }

    @Override
    String name(FieldView field) {
        return field.name();
    }

    @Override
    FilledForm present(FieldView field, FilledForm empty) {
        return empty.with("name", field.name()).with("committee", field.committee());
    }

    @Override
    List<Choice> choices(CouncilView council, PageContext page) {
        return CouncilSheet.committees(council, page.words());
    }

    /** A committee that is in no list is typed, and goes before what was picked. */
    @Override
    FieldBody body(SentForm sent) {
        FieldBody body = sent.body(FieldBody.class);
        return sent.body(OwnCommittee.class).applied(body);
    }

    @Override
    String named(FieldBody body) {
        return body.name();
    }

    @Override
    String newId(CouncilView council, FieldBody body) {
        return NewEntry.id(
                body.name(), council.fields().stream().collect(Collectors.toMap(FieldView::id, FieldView::name)));
    }

    @Override
    ScopedCommand command(CouncilView council, String id, FieldBody body) {
        return body.command(new CouncilId(council.id()), id);
    }

    @Override
    String again(String councilId, FilledForm refused, PageContext page) {
        return sheets.show(councilId, refused, page);
    }
}
