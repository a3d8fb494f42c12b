package vn.kiennghi.edge.desk.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.kiennghi.edge.desk.transfer.letter.DocumentNumbers;
import vn.kiennghi.edge.page.form.FilledForm;

/** Lays out the data of the documents of a forwarding, with what is proposed for each: addressee and number. */
@Component
class ForwardingSheet {
    static final String FORM = "forwarding";

    private final DeskReading reading;
    private final Clock clock;

    ForwardingSheet(DeskReading reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /** Returns the view with the groups and what is proposed for them. */
    String show(Forwarding forwarding, Model model) {
        model.addAttribute("left", forwarding.left());
        return show(forwarding.groups().stream().map(Forwarding.Group::batch).toList(), proposed(forwarding), model);
    }

    /** Returns the view with the groups as a form has them. */
    String show(List<Batch> batches, FilledForm form, Model model) {
        model.addAttribute("batches", batches);
        model.addAttribute("form", form);
        model.addAttribute("back", back(batches));
        return "transfer-forwarding";
    }

    /** To choose again: at the desk of the session and the addressee, unless there are several. */
    private static String back(List<Batch> batches) {
        List<String> desks = batches.stream()
                .map(batch -> "/sessions/" + batch.session().id() + "/transfer?to=" + batch.addressee())
                .distinct()
                .toList();
        return desks.size() == 1 ? desks.getFirst() : "/register";
    }

    private FilledForm proposed(Forwarding forwarding) {
        LocalDate today = LocalDate.now(clock);
        FilledForm form = FilledForm.empty(FORM).with("issuedOn", today);
        List<Forwarding.Group> all = forwarding.groups();
        if (all.isEmpty()) {
            return form;
        }
        String first = DocumentNumbers.next(
                reading.transfersOfCouncil(
                        all.getFirst().batch().session().council().id()),
                today.getYear());
        List<String> numbers = DocumentNumbers.from(first, all.size());
        for (int i = 0; i < all.size(); i++) {
            form = form.with("letters[" + i + "].recipient", all.get(i).recipient())
                    .with("letters[" + i + "].documentNumber", numbers.get(i));
        }
        return form;
    }
}
