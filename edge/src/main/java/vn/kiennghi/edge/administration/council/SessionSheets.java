package vn.kiennghi.edge.administration.council;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.CouncilQuery.FindMeetings;
import vn.kiennghi.api.council.CouncilTermCommand.DefineSession;
import vn.kiennghi.api.council.MeetingView;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.SessionKind;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.api.council.VoterMeetingCommand.RecordVoterMeeting;
import vn.kiennghi.api.petition.PetitionCommand.ReceivePetition;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.transfer.TransferCommand.DraftTransfer;
import vn.kiennghi.edge.figures.Voices;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.catalogue.Sessions;
import vn.kiennghi.edge.page.catalogue.TermOfCouncil;
import vn.kiennghi.edge.page.catalogue.Terms;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.QueryDispatch;

/** Lays out the page of a session, with whichever of its forms was just refused. */
@Component
class SessionSheets implements EntryParents<SessionSheets.Found> {
    static final String SESSION = "session";
    static final String MEETING = "meeting";

    private final QueryDispatch queries;
    private final Terms terms;
    private final Permissions permissions;
    private final Voices voices;

    SessionSheets(QueryDispatch queries, Terms terms, Permissions permissions, Voices voices) {
        this.queries = queries;
        this.terms = terms;
        this.permissions = permissions;
        this.voices = voices;
    }

    /** A session that may be looked at. */
    public record Found(SessionId id, SessionView session, TermOfCouncil term) {}

    @Override
    public Found require(String sessionId, SignedIn user) {
        SessionId id = SessionId.parse(sessionId).orElseThrow(PageRefused::notFound);
        TermOfCouncil term = terms.require(id.termId().value(), user);
        Optional<SessionView> session = term.term().sessions().stream()
                .filter(one -> one.number() == id.number())
                .findFirst();
        return new Found(id, session.orElseThrow(PageRefused::notFound), term);
    }

    @Override
    public Place place(Found session, Words words) {
        return new Place(
                "/sessions/" + session.id(),
                Sessions.named(session.session(), words) + ", " + session.term().fullyNamed(words),
                null,
                "back.session");
    }

    List<MeetingView> meetings(SessionId session) {
        return queries.many(new FindMeetings(session.value()), MeetingView.class);
    }

    @Override
    public String show(String sessionId, @Nullable FilledForm refused, PageContext page) {
        Found found = require(sessionId, page.user());
        String council = found.term().council().id();
        page.show(
                "sheet",
                new SessionSheet(
                        found.term(),
                        found.session(),
                        meetings(found.id()),
                        permissions.may(page.user(), DefineSession.class, council),
                        permissions.may(page.user(), RecordVoterMeeting.class, council),
                        permissions.may(page.user(), ReceivePetition.class, council),
                        permissions.may(page.user(), DraftTransfer.class, council),
                        page.words()));
        page.show("voices", voices.ofSession(found.id()));
        page.show("sessionForm", refused(refused, SESSION, present(found.session())));
        page.show(
                "meetingForm",
                refused(refused, MEETING, FilledForm.empty(MEETING).with("round", Round.BEFORE)));
        page.show("kinds", Choice.of(SessionKind.class, "sessionKind", null, page.words()));
        page.show("rounds", rounds(page.words()));
        return "session";
    }

    static List<Choice> rounds(Words words) {
        return Choice.of(Round.class, "round", null, words);
    }

    private static FilledForm refused(@Nullable FilledForm refused, String name, FilledForm otherwise) {
        return refused != null && refused.name().equals(name) ? refused : otherwise;
    }

    private static FilledForm present(SessionView session) {
        return FilledForm.empty(SESSION)
                .with("kind", session.kind())
                .with("opensOn", session.opensOn())
                .with("closesOn", session.closesOn())
                .with("cutOffOn", session.cutOffOn());
    }
}
