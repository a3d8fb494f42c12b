package vn.kiennghi.edge.administration.council;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.kiennghi.api.council.CouncilId;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.edge.body.council.FieldBody;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.platform.CommandDispatch;

/** The fields of a council’s catalogue. */
@Controller
@RequestMapping("/councils/{parentId}/fields")
class FieldPages extends EntryPages<CouncilView> {
    FieldPages(CommandDispatch commands, CouncilSheets councils) {
        super(commands, councils, new EntryTexts(CouncilSheets.FIELD, "fields", "field.edit.help"));
    }

    @Override
    List<Entry> entries(CouncilView council, FilledForm empty) {
        return council.fields().stream()
                .map(field -> new Entry(
                        field.id(),
                        field.name(),
                        empty.with("name", field.name()).with("committee", field.committee())))
                .toList();
    }

    @Override
    List<Choice> choices(CouncilView council, PageContext page) {
        return CouncilSheet.committees(council, page.words());
    }

    /** A committee that is in no list is typed, and goes before what was picked. */
    @Override
    Said said(CouncilView council, SentForm sent) {
        FieldBody picked = sent.body(FieldBody.class);
        FieldBody body = sent.body(OwnCommittee.class).applied(picked);
        return new Said(
                body.name(), () -> newId(council, body.name()), id -> body.command(new CouncilId(council.id()), id));
    }
}
