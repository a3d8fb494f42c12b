package vn.kiennghi.front.web.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.front.identity.SignedIn;
import vn.kiennghi.front.platform.QueryDispatch;
import vn.kiennghi.front.platform.UnreadableParameter;
import vn.kiennghi.front.web.reading.Catalogue;
import vn.kiennghi.front.web.reading.PageRefused;
import vn.kiennghi.front.web.reading.TermOfCouncil;
import vn.kiennghi.front.web.reading.Terms;
import vn.kiennghi.front.web.text.Words;

/** Shows the register of petitions, page by page. */
@Controller
class RegisterPage {
    private final QueryDispatch queries;
    private final Terms terms;

    RegisterPage(QueryDispatch queries, Terms terms) {
        this.queries = queries;
        this.terms = terms;
    }

    @GetMapping("/register")
    String show(
            RegisterRequest request,
            @AuthenticationPrincipal SignedIn user,
            @RequestAttribute Words words,
            Model model) {
        List<TermOfCouncil> readable = terms.readableBy(user);
        TermOfCouncil chosen = chosen(request.termId(), readable);
        PetitionPage page = page(request, user);
        Map<String, Catalogue> catalogues = new HashMap<>();
        List<RegisterRow> rows = page.items().stream()
                .map(item ->
                        RegisterRow.of(item, catalogues.computeIfAbsent(item.councilId(), terms::catalogue), words))
                .toList();
        Catalogue catalogue = chosen == null
                ? null
                : catalogues.computeIfAbsent(chosen.council().id(), terms::catalogue);
        RegisterLink link = request.link();
        model.addAttribute(
                "register",
                new RegisterView(
                        RegisterForm.of(request, readable, chosen, catalogue, words),
                        !link.address().equals(RegisterLink.everything().address()),
                        rows,
                        page.matching(),
                        request.cursor() == null ? null : link.address(),
                        page.next() == null
                                ? null
                                : link.with("cursor", page.next()).address(),
                        chosen == null ? null : "/terms/" + chosen.id() + "/figures"));
        return "register";
    }

    private PetitionPage page(RegisterRequest request, SignedIn user) {
        try {
            return queries.one(request.query(user.readableCouncils()), PetitionPage.class)
                    .orElseThrow(PageRefused::notFound);
        } catch (UnreadableParameter badCursor) {
            throw PageRefused.malformed();
        }
    }

    /** Where there is only one term, its sessions, fields and agencies can be picked at once. */
    private static @Nullable TermOfCouncil chosen(@Nullable String termId, List<TermOfCouncil> readable) {
        if (termId == null) {
            return readable.size() == 1 ? readable.getFirst() : null;
        }
        return readable.stream()
                .filter(term -> term.id().equals(termId))
                .findFirst()
                .orElse(null);
    }
}
