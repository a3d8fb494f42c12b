package vn.kiennghi.edge.desk.answering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.edge.desk.worklist.WorkRow;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.wording.DayPast;

/**
 * All that the page of answers shows.
 *
 * @param agencies those that the reader can turn to
 * @param again what the council sent back or disputes; part of the unanswered
 * @param unanswered by due date, the earliest first; without one last
 * @param matching how many are unanswered in all
 * @param overdue how many of those shown are late
 * @param answered the first of those already answered
 * @param allAnswered how many are answered in all
 * @param register address of those already answered
 * @param imports the sessions of what is unanswered, for importing a table of answers
 * @param outcomes what an answer can claim
 */
record AnsweringView(
        OwnAgency agency,
        List<Choice> agencies,
        List<AnswerAgain.Line> again,
        List<Line> unanswered,
        int matching,
        long overdue,
        List<WorkRow> answered,
        int allAnswered,
        String register,
        List<ImportPlace> imports,
        List<Choice> outcomes,
        FilledForm form) {

    /** Returns the petitions that wait for an answer, as far as the page shows them. */
    List<PetitionPage.Item> petitions() {
        return unanswered.stream().map(line -> line.row().petition()).toList();
    }

    /**
     * An unanswered petition.
     *
     * @param leads whether the agency is the lead agency
     * @param late by how much its answer is overdue; null if it is not
     * @param dueSoon whether it falls due within a week
     * @param refusal the form that gives it back; null where the reader may not
     */
    record Line(
            WorkRow row,
            boolean leads,
            @Nullable DayPast late,
            boolean dueSoon,
            @Nullable FilledForm refusal) {}

    /** Where answers of a session are imported. */
    record ImportPlace(String sessionId, String name) {}
}
