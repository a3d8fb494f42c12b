package vn.kiennghi.edge.desk.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.edge.files.Column;
import vn.kiennghi.edge.page.form.RefusalLine;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.Problems;

/** Shows the form in which a file is chosen, the first time or again with what is wrong. */
@Component
class UploadForm {
    private static final String VIEW = "import-upload";

    private final FaultSentences sentences;
    private final Problems problems;

    UploadForm(FaultSentences sentences, Problems problems) {
        this.sentences = sentences;
        this.problems = problems;
    }

    /**
     * A column that a table can have.
     *
     * @param heading what to write above it
     * @param note what to write in it, or how an empty cell is understood
     */
    record ColumnHelp(String heading, boolean required, String note, String example) {}

    /** Returns the form without any complaint. */
    String show(ImportPlace place, Words words, Model model) {
        return show(place, List.of(), words, model);
    }

    /** Returns the form with what is wrong, and answers with the failure's status. */
    String again(
            ImportPlace place,
            RuntimeException failure,
            HttpServletResponse response,
            Words words,
            Locale language,
            Model model) {
        Problem problem = problems.of(failure);
        problem.answerWith(response);
        List<Fault> faults = problem.errors().isEmpty() ? List.of(problem.fault()) : problem.errors();
        return show(
                place,
                faults.stream()
                        .map(fault -> where(fault, words) + sentences.sentence(fault, place.kind(), words, language))
                        .toList(),
                words,
                model);
    }

    /** Returns the form after a file that was too large, which nobody has read. */
    String tooLarge(ImportPlace place, HttpServletResponse response, Words words, Locale language, Model model) {
        return again(place, Problem.of(ProblemCode.UPLOAD_TOO_LARGE).asException(), response, words, language, model);
    }

    /** Returns the form where the file that was to be looked at is no longer kept. */
    String gone(ImportPlace place, HttpServletResponse response, Words words, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return show(place, List.of(words.say("imports.gone")), words, model);
    }

    private static String where(Fault fault, Words words) {
        return fault.row() == null || fault.row() == 1
                ? ""
                : words.say("imports.whereRow", fault.row().toString()) + " ";
    }

    private static String show(ImportPlace place, List<String> complaints, Words words, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("complaints", complaints);
        if (!complaints.isEmpty()) {
            model.addAttribute(
                    RefusalLine.NAME,
                    new RefusalLine(null, null, complaints.getFirst(), complaints.size() - 1, "complaints"));
        }
        model.addAttribute(
                "columns",
                place.kind().table().columns().stream()
                        .map(column -> new ColumnHelp(
                                column.heading(),
                                column.required(),
                                words.sayOr(note(place, column), ""),
                                words.sayOr(place.texts() + ".example." + column.name(), "")))
                        .toList());
        return VIEW;
    }

    private static String note(ImportPlace place, Column column) {
        String key = place.texts() + ".note." + column.name();
        return column.name().equals("level")
                        && Level.DISTRICT.existedOn(place.session().opensOn())
                ? key + ".withDistricts"
                : key;
    }
}
