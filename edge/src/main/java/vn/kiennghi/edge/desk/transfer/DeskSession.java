package vn.kiennghi.edge.desk.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.CouncilView.FieldView;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.catalogue.Sessions;
import vn.kiennghi.edge.page.catalogue.TermOfCouncil;
import vn.kiennghi.edge.page.wording.Words;

/** A session whose petitions are handed over, with its term and council. */
record DeskSession(TermOfCouncil term, SessionView session) {
    /** Returns the session's id. */
    public String id() {
        return session.id();
    }

    SessionId key() {
        return SessionId.parse(session.id()).orElseThrow(PageRefused::notFound);
    }

    /** Returns the council whose session it is. */
    public CouncilView council() {
        return term.council();
    }

    /** Returns "Kỳ họp thứ 9". */
    public String named(Words words) {
        return Sessions.named(session, words);
    }

    /** Returns the name of the field; a dash for none. */
    public String field(@Nullable String id) {
        return fields().stream()
                .filter(field -> field.id().equals(id))
                .map(FieldView::name)
                .findFirst()
                .orElse(id == null ? Words.NOTHING : id);
    }

    /** Returns the fields of the council's catalogue. */
    public List<FieldView> fields() {
        return council().fields();
    }
}
