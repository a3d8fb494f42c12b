package vn.kiennghi.edge.files;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.KnownReferences;
import vn.kiennghi.api.petition.SimilarPetition;
import vn.kiennghi.api.petition.SimilarQuery;
import vn.kiennghi.api.petition.SimilarQuery.FindSimilarToMany;
import vn.kiennghi.api.petition.SimilarQuery.Text;
import vn.kiennghi.api.petition.SimilarToMany;
import vn.kiennghi.edge.platform.QueryDispatch;
import vn.kiennghi.edge.platform.RecordedReferences;

/**
 * Looks among the petitions of a whole term for what rows of a table say. Somebody waits for it, so it ends after a while and says
 * how far it came.
 */
@Component
class SimilarSearch {
    static final Duration LONGEST = Duration.ofSeconds(15);
    /** Rows asked about together; between them it is seen how long it has taken. */
    private static final int AT_ONCE = 250;
    /** Where enough rows are shown with what they are like: whether there is anything, and whether the row repeats it. */
    private static final int TO_COUNT = 2;

    private final QueryDispatch queries;
    private final RecordedReferences references;
    private final InstantSource clock;

    SimilarSearch(QueryDispatch queries, RecordedReferences references, Clock clock) {
        this.queries = queries;
        this.references = references;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param ofSession found petitions of the same session, each once: a row may be one of them, sent once more
     * @param compared how many of the rows were compared, from the first on, before the time was over
     */
    record Found(SimilarRows rows, List<RowText> ofSession, int compared) {}

    /** Returns the petitions that the rows are like, apart from those that they are themselves. */
    Found among(SessionId session, List<RowText> rows) {
        List<SimilarRows.Row> first = new ArrayList<>();
        SortedMap<String, RowText> ofSession = new TreeMap<>();
        int alike = 0;
        int compared = 0;
        Instant end = clock.instant().plus(LONGEST);
        while (compared < rows.size() && (compared == 0 || clock.instant().isBefore(end))) {
            List<RowText> some = rows.subList(compared, Math.min(compared + AT_ONCE, rows.size()));
            compared += some.size();
            List<List<SimilarPetition>> answers =
                    asked(session, some, first.size() < SimilarRows.MOST ? SimilarQuery.USUALLY : TO_COUNT);
            for (int i = 0; i < answers.size(); i++) {
                List<SimilarPetition> similar = answers.get(i);
                alike += similar.isEmpty() ? 0 : 1;
                if (!similar.isEmpty() && first.size() < SimilarRows.MOST) {
                    RowText row = some.get(i);
                    first.add(new SimilarRows.Row(row.row(), row.reference(), similar));
                }
                similar.stream()
                        .filter(one -> one.sessionId().equals(session.value()))
                        .forEach(one -> ofSession.putIfAbsent(one.id(), text(one)));
            }
        }
        return new Found(new SimilarRows(first, alike), new ArrayList<>(ofSession.values()), compared);
    }

    private List<List<SimilarPetition>> asked(SessionId session, List<RowText> rows, int limit) {
        KnownReferences known = references.of(session);
        List<Text> texts = rows.stream()
                .map(row -> new Text(known.petition(row.reference()).value(), row.content(), row.group(), row.place()))
                .toList();
        return queries.one(new FindSimilarToMany(session.termId().value(), texts, limit), SimilarToMany.class)
                .map(SimilarToMany::petitions)
                .orElse(List.of());
    }

    private static RowText text(SimilarPetition known) {
        return new RowText(RowText.OF_THE_REGISTER, known.reference(), known.content(), known.group(), known.place());
    }
}
