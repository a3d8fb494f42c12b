package vn.kiennghi.edge.desk.register;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kiennghi.api.petition.PetitionCommand.ReceivePetition;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.wording.Words;

/** Adds to the page of the register what its reader can do there beside reading. */
@ControllerAdvice(assignableTypes = RegisterPage.class)
class BulkOnRegister {
    private final BulkBars bars;
    private final Permissions permissions;
    private final Clock clock;

    BulkOnRegister(BulkBars bars, Permissions permissions, Clock clock) {
        this.bars = bars;
        this.permissions = permissions;
        this.clock = clock;
    }

    @ModelAttribute
    void add(
            @RequestParam(required = false) @Nullable String termId,
            @RequestParam(required = false) @Nullable String sessionId,
            @AuthenticationPrincipal SignedIn user,
            @RequestAttribute Words words,
            HttpServletRequest request,
            Model model) {
        String query = request.getQueryString();
        FilledForm form = FilledForm.empty(BulkBar.NAME).with("on", LocalDate.now(clock));
        bars.bar(
                        given(termId),
                        given(sessionId),
                        form,
                        ReturnAddress.of(query == null ? "/register" : "/register?" + query),
                        user,
                        words)
                .ifPresent(bar -> model.addAttribute("bulk", bar));
        model.addAttribute("mayAdd", permissions.mayAnywhere(user, ReceivePetition.class));
        model.addAttribute("sessionToAdd", given(sessionId).orElse(null));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(id -> !id.isEmpty());
    }
}
