package vn.kiennghi.edge.desk.imports;

import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.edge.page.catalogue.Sessions;
import vn.kiennghi.edge.page.catalogue.TermOfCouncil;
import vn.kiennghi.edge.page.wording.Words;

/**
 * A session into which a kind of table is imported.
 *
 * @param mayChooseWords whether the reader may say what words of the council's files mean
 */
record ImportPlace(
        SessionId sessionId, SessionView session, TermOfCouncil term, ImportKind kind, boolean mayChooseWords) {
    /** Returns the address under which everything about it stands. */
    public String address() {
        return "/sessions/" + sessionId.value() + "/imports/" + kind.path();
    }

    /** Returns the part of the texts' keys that belongs to the kind. */
    public String texts() {
        return "imports." + kind.path();
    }

    /** Returns session, term and council as they are spoken of. */
    public String named(Words words) {
        return term.council().name() + ", " + Sessions.named(session, words);
    }
}
