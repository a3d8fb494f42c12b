package vn.kiennghi.query.similar;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.SimilarPetition;
import vn.kiennghi.query.petition.PetitionDossier;
import vn.kiennghi.query.petition.PetitionDossiers;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.petition.ReadablePetitions;
import vn.kiennghi.query.reading.ReadingRight;
import vn.kiennghi.query.similar.TermIndex.Hit;

/** Puts what petitions say and what was answered to those that were found. */
@Component
class SimilarViews {
    private final PetitionDossiers dossiers;
    private final ReadablePetitions readable;

    SimilarViews(PetitionDossiers dossiers, ReadablePetitions readable) {
        this.dossiers = dossiers;
        this.readable = readable;
    }

    /**
     * Returns of the petitions that were found those that may be read, list by list.
     *
     * @param limit how many at most in each list
     */
    List<List<SimilarPetition>> of(List<List<Hit>> hits, int limit, ReadingRight right) {
        Set<String> ids = hits.stream().flatMap(List::stream).map(Hit::id).collect(Collectors.toSet());
        Map<String, PetitionDossier> found = dossiers.findAll(ids);
        return hits.stream()
                .map(list -> list.stream()
                        .flatMap(hit -> Stream.ofNullable(found.get(hit.id()))
                                .filter(dossier -> readable.allows(right, dossier.row()))
                                .map(dossier -> view(dossier, hit.score())))
                        .limit(limit)
                        .toList())
                .toList();
    }

    private static SimilarPetition view(PetitionDossier dossier, double score) {
        PetitionRow row = dossier.row();
        PetitionRow.Receipt receipt = row.receipt();
        return new SimilarPetition(
                row.id(),
                receipt.reference(),
                receipt.sessionId(),
                row.fact().receivedOn(),
                dossier.content(),
                row.fact().group(),
                row.fact().place(),
                row.stage(),
                row.outcome(),
                score,
                answer(dossier));
    }

    private static SimilarPetition.@Nullable LatestAnswer answer(PetitionDossier dossier) {
        PetitionRow.Answer answer = dossier.row().answer();
        if (answer == null) {
            return null;
        }
        // The texts stand in the order of the row's answers.
        PetitionDossier.AnswerText text =
                dossier.answers().get(dossier.row().answers().indexOf(answer));
        return new SimilarPetition.LatestAnswer(
                answer.agency(), answer.outcome(), text.summary(), text.documentNumber(), answer.on());
    }
}
