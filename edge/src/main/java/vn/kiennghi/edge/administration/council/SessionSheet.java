package vn.kiennghi.edge.administration.council;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.MeetingView;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.edge.page.catalogue.Sessions;
import vn.kiennghi.edge.page.catalogue.TermOfCouncil;
import vn.kiennghi.edge.page.wording.Words;

/**
 * What the page of a session shows.
 *
 * @param meetings the voter meetings, by day
 * @param mayPlan whether the user is offered to change the session
 * @param mayMeet whether the user is offered to enter voter meetings
 * @param mayReceive whether the user is offered to receive petitions
 * @param mayTransfer whether the user is offered to transfer petitions
 */
public record SessionSheet(
        TermOfCouncil term,
        SessionView session,
        List<MeetingView> meetings,
        boolean mayPlan,
        boolean mayMeet,
        boolean mayReceive,
        boolean mayTransfer,
        Words words) {

    /** Returns how the session is spoken of. */
    public String named() {
        return Sessions.named(session, words);
    }

    /** Returns the voters present at all meetings that reported them. */
    public String voters() {
        return total(MeetingView::voters);
    }

    /** Returns the utterances at all meetings that reported them. */
    public String utterances() {
        return total(MeetingView::utterances);
    }

    /** Returns how many meetings reported no voters or no utterances: the totals are without them. */
    public long unreported() {
        return meetings.stream()
                .filter(meeting -> meeting.voters() == null || meeting.utterances() == null)
                .count();
    }

    /** Returns the number, or a dash where none was reported. */
    public String number(@Nullable Integer number) {
        return number == null ? Words.NOTHING : words.number(number);
    }

    private String total(Function<MeetingView, @Nullable Integer> number) {
        return words.number(meetings.stream()
                .map(number)
                .filter(Objects::nonNull)
                .mapToLong(Integer::longValue)
                .sum());
    }
}
