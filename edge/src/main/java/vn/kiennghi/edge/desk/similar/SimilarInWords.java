package vn.kiennghi.edge.desk.similar;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.api.petition.SimilarPetition;
import vn.kiennghi.edge.desk.similar.SimilarLine.AnswerLine;
import vn.kiennghi.edge.page.catalogue.FieldsAndAgencies;
import vn.kiennghi.edge.page.catalogue.Sessions;
import vn.kiennghi.edge.page.wording.Excerpt;
import vn.kiennghi.edge.page.wording.Words;

/**
 * Puts similar petitions into words.
 *
 * @param term their term; null where nothing is known of it
 */
public record SimilarInWords(
        FieldsAndAgencies catalogue, @Nullable TermView term, Words words) {

    /** Returns the petitions in words, in their order. */
    public List<SimilarLine> lines(List<SimilarPetition> petitions) {
        return petitions.stream().map(this::line).toList();
    }

    private SimilarLine line(SimilarPetition petition) {
        String stage = words.label("stage", petition.stage());
        return new SimilarLine(
                petition.id(),
                petition.reference(),
                session(petition.sessionId()),
                petition.place(),
                petition.outcome().isClaimed() ? stage + "; " + words.label("outcome", petition.outcome()) : stage,
                Excerpt.of(petition.content()),
                answer(petition.answer()));
    }

    private @Nullable AnswerLine answer(SimilarPetition.@Nullable LatestAnswer answer) {
        return answer == null
                ? null
                : new AnswerLine(
                        Objects.requireNonNullElse(catalogue.agency(answer.agency()), answer.agency()),
                        words.label("outcome", answer.outcome()),
                        answer.documentNumber() == null
                                ? words.say("petition.answer.undated", words.day(answer.on()))
                                : words.say(
                                        "petition.answer.document", answer.documentNumber(), words.day(answer.on())),
                        Excerpt.of(answer.summary()));
    }

    private String session(String sessionId) {
        return (term == null ? List.<TermView.SessionView>of() : term.sessions())
                .stream()
                        .filter(session -> session.id().equals(sessionId))
                        .findFirst()
                        .map(session -> Sessions.named(session, words))
                        .orElseGet(() -> Sessions.named(sessionId, words));
    }
}
