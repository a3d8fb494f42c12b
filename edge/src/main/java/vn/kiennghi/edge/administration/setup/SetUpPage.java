package vn.kiennghi.edge.administration.setup;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.edge.administration.defaults.DefaultCatalogue;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.Councils;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.page.wording.Words;

/** Asks on one page for all that an office needs to begin: council, term, sessions, catalogues, accounts. */
@Controller
class SetUpPage {
    private final SettingUp settingUp;
    private final Councils councils;
    private final DefaultCatalogue defaults;

    SetUpPage(SettingUp settingUp, Councils councils, DefaultCatalogue defaults) {
        this.settingUp = settingUp;
        this.councils = councils;
        this.defaults = defaults;
    }

    @GetMapping("/set-up")
    String show(PageContext page) {
        PageRefused.unlessAdministrator(page.user(), null);
        return page(SetUpView.proposed(), page.words(), page.model());
    }

    @PostMapping("/set-up")
    String setUp(SentForm sent, PageContext page) {
        PageRefused.unlessAdministrator(page.user(), null);
        return sent.attempt(
                SetUpView.FORM,
                () -> {
                    SessionId first = settingUp.setUp(page.user(), sent.body(SetUpBody.class));
                    sent.notice(page.words().say("setup.done"));
                    return "redirect:/sessions/" + first;
                },
                form -> page(form, page.words(), page.model()));
    }

    private String page(FilledForm form, Words words, Model model) {
        model.addAttribute("setUp", SetUpView.of(form, councils.councils(), defaults, words));
        return "set-up";
    }
}
