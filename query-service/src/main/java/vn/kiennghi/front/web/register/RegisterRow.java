package vn.kiennghi.front.web.register;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.front.web.reading.Catalogue;
import vn.kiennghi.front.web.reading.Sessions;
import vn.kiennghi.front.web.text.Excerpt;
import vn.kiennghi.front.web.text.Words;

/**
 * One petition as a line of the register, its field and agency by name.
 *
 * @param flags why it is under supervision; null if it is not
 */
record RegisterRow(
        PetitionPage.Item petition,
        String session,
        Excerpt content,
        @Nullable String field,
        @Nullable String agency,
        @Nullable String flags) {

    static RegisterRow of(PetitionPage.Item petition, Catalogue catalogue, Words words) {
        return new RegisterRow(
                petition,
                Sessions.named(petition.sessionId(), words),
                Excerpt.of(petition.content()),
                catalogue.field(petition.field()),
                catalogue.agency(petition.agency()),
                flags(petition.openFlags(), words));
    }

    /** Returns whether the line says something beside the petition's own facts. */
    public boolean marked() {
        return flags != null
                || petition.overdue()
                || petition.withoutRoadmap()
                || petition.verdict() == Verdict.DISPUTED
                || !petition.marks().equals(PetitionPage.Marks.NONE);
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
