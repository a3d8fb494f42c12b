package vn.kiennghi.edge.desk.register;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.edge.page.catalogue.FieldsAndAgencies;
import vn.kiennghi.edge.page.catalogue.Sessions;
import vn.kiennghi.edge.page.wording.DayPast;
import vn.kiennghi.edge.page.wording.Excerpt;
import vn.kiennghi.edge.page.wording.Words;

/**
 * One petition as a line of the register, its field and agency by name.
 *
 * @param flags why it is under supervision; null if it is not
 * @param late by how much its answer is overdue; null if it is not
 * @param promise the day by which work was promised, where it has passed; null elsewhere
 */
record RegisterRow(
        PetitionPage.Item petition,
        String session,
        Excerpt content,
        @Nullable String field,
        @Nullable String agency,
        @Nullable String flags,
        @Nullable DayPast late,
        @Nullable DayPast promise) {

    static RegisterRow of(PetitionPage.Item petition, FieldsAndAgencies catalogue, LocalDate today, Words words) {
        return new RegisterRow(
                petition,
                Sessions.named(petition.sessionId(), words),
                Excerpt.of(petition.content()),
                catalogue.field(petition.field()),
                catalogue.agency(petition.agency()),
                flags(petition.openFlags(), words),
                DayPast.ofLate(petition.overdue(), petition.dueOn(), today),
                DayPast.ofLate(
                        petition.marks().promisePassed(), petition.marks().promisedOn(), today));
    }

    /** Returns whether the line says something beside the petition's own facts. */
    public boolean marked() {
        PetitionPage.Marks marks = petition.marks();
        return flags != null
                || late != null
                || promise != null
                || petition.withoutRoadmap()
                || petition.verdict() == Verdict.DISPUTED
                || marks.sentBack()
                || marks.lead() != null
                || marks.merged() > 0
                || marks.raised() > 1;
    }

    private static @Nullable String flags(List<FlagReason> reasons, Words words) {
        return reasons.isEmpty()
                ? null
                : reasons.stream()
                        .distinct()
                        .map(reason -> words.label("flag", reason))
                        .collect(Collectors.joining(", "));
    }
}
