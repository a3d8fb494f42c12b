package vn.kiennghi.front.web.petition;

import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import vn.kiennghi.api.council.CouncilQuery.FindTerm;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.api.petition.PetitionHistory;
import vn.kiennghi.api.petition.PetitionQuery.FindHistory;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.front.identity.SignedIn;
import vn.kiennghi.front.platform.QueryDispatch;
import vn.kiennghi.front.web.reading.Catalogue;
import vn.kiennghi.front.web.reading.PageRefused;
import vn.kiennghi.front.web.reading.Terms;
import vn.kiennghi.front.web.text.Words;

/** Shows one petition: what it says, where it stands, what was answered, and everything that happened to it. */
@Controller
class PetitionSheet {
    private final QueryDispatch queries;
    private final Terms terms;

    PetitionSheet(QueryDispatch queries, Terms terms) {
        this.queries = queries;
        this.terms = terms;
    }

    @GetMapping("/petitions/{id}")
    String show(
            @PathVariable String id,
            @AuthenticationPrincipal SignedIn user,
            @RequestAttribute Words words,
            Model model) {
        PetitionView petition =
                queries.one(new FindPetition(id), PetitionView.class).orElseThrow(PageRefused::notFound);
        PageRefused.unlessReadable(user, petition.councilId());
        Catalogue catalogue = terms.catalogue(petition.councilId());
        model.addAttribute("petition", petition);
        model.addAttribute("names", new Names(catalogue, term(petition), words));
        model.addAttribute("family", Family.of(petition, queries));
        model.addAttribute("timeline", new Timeline(catalogue, words).of(history(id)));
        return "petition";
    }

    private Optional<TermView> term(PetitionView petition) {
        return queries.one(new FindTerm(petition.termId()), TermView.class);
    }

    private Optional<PetitionHistory> history(String id) {
        return queries.one(new FindHistory(id), PetitionHistory.class);
    }
}
