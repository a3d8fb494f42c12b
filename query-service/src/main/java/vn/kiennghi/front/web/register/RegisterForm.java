package vn.kiennghi.front.web.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilView.FieldView;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.front.web.reading.Catalogue;
import vn.kiennghi.front.web.reading.Choice;
import vn.kiennghi.front.web.reading.Sessions;
import vn.kiennghi.front.web.reading.TermOfCouncil;
import vn.kiennghi.front.web.text.Words;

/**
 * The form above the register with what is chosen in it.
 *
 * @param sessions empty until a term is chosen; so fields and agencies
 */
record RegisterForm(
        List<Choice> terms,
        List<Choice> sessions,
        List<Choice> stages,
        List<Choice> outcomes,
        List<Choice> verdicts,
        List<Choice> kinds,
        List<Choice> fields,
        List<Choice> agencies,
        List<Choice> levels,
        boolean flagged,
        boolean overdue,
        @Nullable String q) {

    static RegisterForm of(
            RegisterRequest request,
            List<TermOfCouncil> terms,
            @Nullable TermOfCouncil chosen,
            @Nullable Catalogue catalogue,
            Words words) {
        return new RegisterForm(
                Choice.among(terms, TermOfCouncil::id, term -> term.fullyNamed(words), request.termId()),
                Choice.among(
                        chosen == null ? List.of() : chosen.term().sessions(),
                        SessionView::id,
                        session -> Sessions.named(session, words),
                        request.sessionId()),
                Choice.of(Stage.class, "stage", request.stage(), words),
                Choice.of(Outcome.class, "outcome", request.outcome(), words),
                Choice.of(Verdict.class, "verdict", request.verdict(), words),
                Choice.of(PetitionKind.class, "kind", request.kind(), words),
                Choice.among(
                        catalogue == null ? List.of() : catalogue.council().fields(),
                        FieldView::id,
                        FieldView::name,
                        request.field()),
                Choice.among(
                        catalogue == null ? List.of() : catalogue.agencies(),
                        AgencyView::id,
                        AgencyView::name,
                        request.agency()),
                Choice.of(Level.class, "level", request.level(), words),
                Boolean.TRUE.equals(request.flagged()),
                Boolean.TRUE.equals(request.overdue()),
                request.q());
    }
}
