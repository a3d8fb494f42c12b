package vn.kiennghi.query.similar;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.SimilarPetition;
import vn.kiennghi.query.petition.PetitionDocument;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.similar.TermIndex.Hit;

/** Puts what petitions say and what was answered to those that were found. */
@Component
class SimilarViews {
    private final Documents<PetitionDocument> petitions;

    SimilarViews(Documents<PetitionDocument> petitions) {
        this.petitions = petitions;
    }

    /** Returns the petitions that were found, list by list, in one read for all; one too new for its page is left out. */
    List<List<SimilarPetition>> of(List<List<Hit>> hits) {
        Set<String> ids = hits.stream().flatMap(List::stream).map(Hit::id).collect(Collectors.toSet());
        Map<String, PetitionDocument> documents = petitions.stored(ids);
        return hits.stream()
                .map(list -> list.stream()
                        .flatMap(hit ->
                                Stream.ofNullable(documents.get(hit.id())).map(document -> view(document, hit.score())))
                        .toList())
                .toList();
    }

    private static SimilarPetition view(PetitionDocument document, double score) {
        PetitionRow row = document.row();
        PetitionRow.Receipt receipt = row.receipt();
        return new SimilarPetition(
                row.id(),
                receipt.reference(),
                receipt.sessionId(),
                row.fact().receivedOn(),
                document.content(),
                row.fact().group(),
                row.fact().place(),
                row.stage(),
                row.outcome(),
                score,
                answer(document));
    }

    private static SimilarPetition.@Nullable LatestAnswer answer(PetitionDocument document) {
        PetitionRow.Answer answer = document.row().answer();
        if (answer == null) {
            return null;
        }
        // The texts stand in the order of the row's answers.
        PetitionDocument.AnswerText text =
                document.answers().get(document.row().answers().indexOf(answer));
        return new SimilarPetition.LatestAnswer(
                answer.agency(), answer.outcome(), text.summary(), text.documentNumber(), answer.on());
    }
}
