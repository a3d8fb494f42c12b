package vn.kiennghi.front.files;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.SimilarPetition;
import vn.kiennghi.api.petition.SimilarQuery;
import vn.kiennghi.api.petition.SimilarQuery.FindSimilarToMany;
import vn.kiennghi.api.petition.SimilarQuery.Text;
import vn.kiennghi.api.petition.SimilarToMany;
import vn.kiennghi.front.platform.QueryDispatch;

/** Looks among the petitions of a whole term for what rows of a table say. */
@Component
class SimilarSearch {
    private final QueryDispatch queries;

    SimilarSearch(QueryDispatch queries) {
        this.queries = queries;
    }

    /**
     * What was found.
     *
     * @param ofSession found petitions of the same session, each once: a row may be one of them, sent once more
     */
    record Found(SimilarRows rows, List<RowText> ofSession) {}

    /** Returns the petitions that the rows are like, apart from those that they are themselves. */
    Found among(SessionId session, List<RowText> rows) {
        List<SimilarRows.Row> first = new ArrayList<>();
        SortedMap<String, RowText> ofSession = new TreeMap<>();
        int alike = 0;
        for (int from = 0; from < rows.size(); from += SimilarQuery.MOST_TEXTS) {
            List<RowText> some = rows.subList(from, Math.min(from + SimilarQuery.MOST_TEXTS, rows.size()));
            List<List<SimilarPetition>> answers = asked(session, some);
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
        return new Found(new SimilarRows(first, alike), new ArrayList<>(ofSession.values()));
    }

    private List<List<SimilarPetition>> asked(SessionId session, List<RowText> rows) {
        List<Text> texts = rows.stream()
                .map(row -> new Text(
                        PetitionId.of(session, row.reference()).value(), row.content(), row.group(), row.place()))
                .toList();
        return queries.one(
                        new FindSimilarToMany(session.termId().value(), texts, SimilarQuery.USUALLY),
                        SimilarToMany.class)
                .map(SimilarToMany::petitions)
                .orElse(List.of());
    }

    private static RowText text(SimilarPetition known) {
        return new RowText(RowText.OF_THE_REGISTER, known.reference(), known.content(), known.group(), known.place());
    }
}
