package vn.kiennghi.edge.figures;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.Condition;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionQuery.CountVoices;
import vn.kiennghi.api.petition.VoiceCounts;
import vn.kiennghi.edge.desk.register.RegisterLink;
import vn.kiennghi.edge.platform.QueryDispatch;

/** Counts voices, followed petitions and distinct matters of a term or a session, as the record is now (R10, R11). */
@Component
public class Voices {
    private final QueryDispatch queries;

    Voices(QueryDispatch queries) {
        this.queries = queries;
    }

    /**
     * A number.
     *
     * @param name its texts' keys end with it
     * @param register where exactly these are listed, a matter by one petition; null if there are none
     */
    public record Line(String name, int number, @Nullable String register) {}

    /** Returns the numbers of a term. */
    public List<Line> ofTerm(String termId) {
        return lines(new CountVoices(termId, null), null);
    }

    /** Returns the numbers of a session. */
    public List<Line> ofSession(SessionId session) {
        return lines(new CountVoices(session.termId().value(), session.number()), session.toString());
    }

    private List<Line> lines(CountVoices query, @Nullable String sessionId) {
        VoiceCounts counts = queries.one(query, VoiceCounts.class).orElseThrow();
        RegisterLink all = RegisterLink.ofTerm(query.termId()).with(PetitionFilter.SESSION, sessionId);
        return List.of(
                line(Condition.VOICE, counts.voices(), all),
                line(Condition.FOLLOWED, counts.petitions(), all),
                line(Condition.MATTER, counts.matters(), all),
                line(Condition.REPEATED_MATTER, counts.repeated(), all),
                line(Condition.UNRESOLVED_MATTER, counts.repeatedUnresolved(), all));
    }

    private static Line line(Condition condition, int number, RegisterLink all) {
        return new Line(
                condition.name(),
                number,
                number == 0
                        ? null
                        : all.with(PetitionFilter.CONDITIONS, Set.of(condition)).address());
    }
}
