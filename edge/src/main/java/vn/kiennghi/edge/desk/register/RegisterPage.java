package vn.kiennghi.edge.desk.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.resolution.FindCounted;
import vn.kiennghi.edge.figures.link.Counted;
import vn.kiennghi.edge.figures.link.CountedAddress;
import vn.kiennghi.edge.figures.link.CountedInWords;
import vn.kiennghi.edge.figures.link.RowNames;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.catalogue.FieldsAndAgencies;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.catalogue.TermOfCouncil;
import vn.kiennghi.edge.page.catalogue.Terms;
import vn.kiennghi.edge.page.form.SeenVersions;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.FaultyParameter;
import vn.kiennghi.edge.platform.QueryDispatch;

/**
 * Shows the register of petitions, or those of its petitions that a number of the figures counts, page by page. Whoever searches for
 * the number of one petition is led to it, and from there to all else that was found.
 */
@Controller
class RegisterPage {
    /** Parameter by which what was found is listed also where it holds the one petition whose number was searched for. */
    private static final String LIST = "list";

    private final QueryDispatch queries;
    private final Terms terms;
    private final SoughtReference sought;
    private final Clock clock;

    RegisterPage(QueryDispatch queries, Terms terms, SoughtReference sought, Clock clock) {
        this.queries = queries;
        this.terms = terms;
        this.sought = sought;
        this.clock = clock;
    }

    /**
     * Shows a page of the register.
     *
     * @param parameters all parameters of the address; among them may be a number of the figures
     */
    @GetMapping("/register")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal SignedIn user,
            @RequestAttribute Words words,
            Model model,
            RedirectAttributes left) {
        FindPetitions request = RegisterRequest.read(parameters, user.readableCouncils());
        List<TermOfCouncil> readable = terms.readableBy(user);
        Counted counted = CountedAddress.in(parameters.toSingleValueMap(), LocalDate.now(clock))
                .orElse(null);
        TermOfCouncil chosen = counted == null
                ? chosen(request.text(PetitionFilter.TERM), readable)
                : terms.require(termOf(request), user);
        PetitionPage page = page(request, counted);
        boolean listed = parameters.containsKey(LIST);
        Optional<String> meant =
                counted != null || listed ? Optional.empty() : sought.petition(request, page, readable);
        if (meant.isPresent()) {
            if (page.matching() > 1) {
                left.addFlashAttribute("searchedFor", request.text(PetitionFilter.WORDS));
                left.addFlashAttribute(
                        "alsoFound",
                        RegisterLink.ofPage(request).with(LIST, true).address());
            }
            return "redirect:/petitions/" + meant.get();
        }
        Map<String, FieldsAndAgencies> catalogues = new HashMap<>();
        LocalDate today = LocalDate.now(clock);
        List<RegisterRow> rows = page.items().stream()
                .map(item -> RegisterRow.of(
                        item, catalogues.computeIfAbsent(item.councilId(), terms::catalogue), today, words))
                .toList();
        FieldsAndAgencies catalogue = chosen == null
                ? null
                : catalogues.computeIfAbsent(chosen.council().id(), terms::catalogue);
        CountedBehind behind = counted == null || chosen == null || catalogue == null
                ? null
                : behind(counted, request, page, new RowNames(catalogue, chosen.term(), words));
        RegisterLink link = (behind == null
                        ? RegisterLink.ofPage(request)
                        : RegisterLink.ofPage(request).withAll(behind.parameters()))
                .with(LIST, listed ? true : null);
        RegisterLink cleared = behind == null
                ? RegisterLink.everything()
                : RegisterLink.ofTerm(termOf(request)).withAll(behind.parameters());
        model.addAttribute("versions", SeenVersions.written(page.items()));
        model.addAttribute(
                "register",
                new RegisterView(
                        RegisterForm.of(request, readable, chosen, catalogue, words),
                        behind == null ? !request.filters().isEmpty() : RegisterRequest.isNarrowed(request),
                        readable.stream().anyMatch(term -> user.readsOwnOnly(term.council())),
                        behind,
                        RegisterSorting.of(request, link),
                        rows,
                        page.matching(),
                        request.cursor() == null ? null : link.address(),
                        page.next() == null
                                ? null
                                : link.with("cursor", page.next()).address(),
                        chosen == null ? null : "/terms/" + chosen.id() + "/figures",
                        cleared.address()));
        return "register";
    }

    private PetitionPage page(FindPetitions query, @Nullable Counted counted) {
        try {
            return queries.one(
                            counted == null ? query : new FindCounted(counted.cell(termOf(query), clock), query),
                            PetitionPage.class)
                    .orElseThrow(PageRefused::notFound);
        } catch (FaultyParameter badCursorOrOrder) {
            throw PageRefused.malformed();
        }
    }

    private CountedBehind behind(Counted counted, FindPetitions request, PetitionPage page, RowNames names) {
        int number = RegisterRequest.isNarrowed(request)
                ? page(RegisterRequest.unfiltered(request), counted).matching()
                : page.matching();
        return new CountedBehind(
                counted.unit(),
                CountedInWords.of(counted, number, names.catalogue().council().level(), names),
                counted.knownUntil() != null || !counted.asOf().equals(LocalDate.now(clock)),
                CountedAddress.ofFigures(counted, termOf(request)),
                RegisterLink.ofPage(request).address(),
                CountedAddress.of(counted));
    }

    /** A number of the figures is always one of a term. */
    private static String termOf(FindPetitions request) {
        String termId = request.text(PetitionFilter.TERM);
        if (termId == null) {
            throw PageRefused.malformed();
        }
        return termId;
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
