package vn.kiennghi.edge.page.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.catalogue.Councils;
import vn.kiennghi.edge.page.catalogue.TermOfCouncil;
import vn.kiennghi.edge.page.catalogue.Terms;

/** Leads to the set-up where there is no council yet, else to the desk; from {@code /figures} to the figures of the most fitting term. */
@Controller
class OpeningPage {
    private final Terms terms;
    private final Councils councils;
    private final Clock clock;
    private final OpeningAddress fixed;

    /**
     * @param fixed where to lead instead whoever may see it; empty: nowhere
     */
    OpeningPage(Terms terms, Councils councils, Clock clock, @Value("${kiennghi.opening-page:}") String fixed) {
        this.terms = terms;
        this.councils = councils;
        this.clock = clock;
        this.fixed = new OpeningAddress(fixed);
    }

    @GetMapping("/")
    String open(@AuthenticationPrincipal SignedIn user, HttpServletRequest request) {
        if (fixed.isGiven()) {
            OwnDeskInstead.ifRefused(request);
            return "redirect:" + fixed.value();
        }
        // What the page is to say that was asked for goes on to the one that is shown.
        Map<String, ?> notices = RequestContextUtils.getInputFlashMap(request);
        if (notices != null) {
            RequestContextUtils.getOutputFlashMap(request).putAll(notices);
        }
        return councils.areToBeSetUpBy(user) ? "redirect:/set-up" : "redirect:/desk";
    }

    @GetMapping("/figures")
    String figures(@AuthenticationPrincipal SignedIn user, Model model) {
        model.addAttribute("withoutRole", user.grants().isEmpty());
        model.addAttribute("administrator", user.has(Role.ADMIN));
        return Terms.mostFitting(terms.readableBy(user), LocalDate.now(clock))
                .map(TermOfCouncil::id)
                .map(term -> "redirect:/terms/" + term + "/figures")
                .orElse("empty");
    }
}
