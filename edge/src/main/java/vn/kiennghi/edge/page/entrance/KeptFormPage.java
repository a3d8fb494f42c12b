package vn.kiennghi.edge.page.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.platform.problem.ProblemMessages;
import vn.kiennghi.edge.visit.KeptForm;
import vn.kiennghi.edge.visit.KeptForms;

/** Shows what was typed into a form that could not be taken, with a button to send it again. It is never sent by itself. */
@Controller
class KeptFormPage {
    private static final String NUMBER = "[0-9]{1,6}";

    private final ProblemMessages messages;

    KeptFormPage(ProblemMessages messages) {
        this.messages = messages;
    }

    /**
     * One entry in words.
     *
     * @param label what the entry is called
     * @param texts what was typed, empty texts left out
     */
    public record Typed(String label, List<String> texts) {}

    @GetMapping("/kept-forms/{number:" + NUMBER + "}")
    String show(@PathVariable int number, HttpServletRequest request, Locale language, Model model) {
        KeptForm form = KeptForms.find(request, number).orElseThrow(PageRefused::notFound);
        model.addAttribute("number", number);
        model.addAttribute("kept", form);
        model.addAttribute(
                "typed",
                form.entries().entrySet().stream()
                        .map(entry -> typed(entry, language))
                        .filter(entry -> !entry.texts().isEmpty())
                        .toList());
        return "kept-form";
    }

    private Typed typed(Map.Entry<String, ? extends List<String>> entry, Locale language) {
        return new Typed(
                messages.word(entry.getKey(), language).orElse(entry.getKey()),
                entry.getValue().stream().filter(text -> !text.isBlank()).toList());
    }

    @PostMapping("/kept-forms/{number:" + NUMBER + "}/discard")
    String discard(@PathVariable int number, HttpServletRequest request) {
        KeptForms.forget(request, number);
        return "redirect:/";
    }
}
