package vn.kiennghi.edge.page.entrance;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kiennghi.edge.visit.SignInAgain;

/** Asks for name and password; the security filter takes what is sent. */
@Controller
class SignInPage {
    private static final String VIEW_ADDRESS = "/sign-in";
    private static final String VIEW = "sign-in";
    /** Parameter that tells of a file that was not read, because the visit had ended. */
    private static final String UNREAD = "file";
    /** Parameter that tells of a form that is too long to be kept. */
    private static final String TOO_LONG = "tooLong";

    @GetMapping("/sign-in")
    String show(
            @Nullable Principal user,
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            @RequestParam(name = UNREAD, required = false) @Nullable String unread,
            @RequestParam(name = TOO_LONG, required = false) @Nullable String tooLong,
            Model model) {
        if (user != null) {
            return "redirect:/";
        }
        if (unread != null || tooLong != null) {
            model.addAttribute("why", unread != null ? UNREAD : TOO_LONG);
        }
        model.addAttribute("failed", error != null);
        model.addAttribute("signedOut", signedOut != null);
        return VIEW;
    }

    /** Answers in the place of another page; whoever asks for it himself finds the usual one. */
    @RequestMapping(SignInAgain.ADDRESS)
    String showAgain(
            @RequestAttribute(name = SignInAgain.ATTRIBUTE, required = false) @Nullable SignInAgain again,
            Model model) {
        if (again == null) {
            return "redirect:" + VIEW_ADDRESS;
        }
        model.addAttribute("why", again.why());
        model.addAttribute("seconds", again.seconds());
        model.addAttribute("kept", again.kept());
        return VIEW;
    }
}
