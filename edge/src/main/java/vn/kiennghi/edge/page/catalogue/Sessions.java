package vn.kiennghi.edge.page.catalogue;

import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.SessionKind;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.edge.page.wording.Words;

/** How sessions are spoken of. */
public final class Sessions {
    private Sessions() {}

    /** Returns "Kỳ họp thứ 9", or for a special one "Kỳ họp thứ 10 (chuyên đề)". */
    public static String named(SessionView session, Words words) {
        return words.say(
                session.kind() == SessionKind.SPECIAL ? "session.special" : "session.regular",
                Integer.toString(session.number()));
    }

    /** Returns "Kỳ họp thứ 9" for a session of which only the id is known. */
    public static String named(String sessionId, Words words) {
        return SessionId.parse(sessionId)
                .map(id -> words.say("session.regular", Integer.toString(id.number())))
                .orElse(sessionId);
    }
}
