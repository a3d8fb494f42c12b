package vn.kiennghi.edge.desk.several;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.edge.desk.petition.course.SinceSeen;
import vn.kiennghi.edge.desk.petition.course.TimelineEntry;
import vn.kiennghi.edge.page.form.FormMessage;
import vn.kiennghi.edge.platform.problem.Problem;

/**
 * What became of petitions on which the same thing was tried.
 *
 * @param recorded on how many something new was recorded
 * @param unchanged on how many it was so already
 * @param refusals those on which nothing was done, in the order in which they were named
 */
public record Attempted(int recorded, int unchanged, List<RefusedOne> refusals) {

    /**
     * One petition on which nothing was done.
     *
     * @param reference its number in the register; its id where there is none
     * @param known whether there is such a petition for its reader
     * @param problem why
     * @param sentence why, and what to do
     * @param wrong the entry of the form that is missing or wrong for it, without naming the petition; null: none is
     * @param version of the petition by now, where what happened to it is told; null elsewhere
     * @param meanwhile what happened to it since it was seen, where that is the reason
     */
    public record RefusedOne(
            String petitionId,
            String reference,
            boolean known,
            Problem problem,
            String sentence,
            @Nullable FormMessage wrong,
            @Nullable Long version,
            List<TimelineEntry> meanwhile) {

        RefusedOne with(SinceSeen.Told told) {
            return new RefusedOne(
                    petitionId, reference, known, problem, sentence, wrong, told.version(), told.entries());
        }
    }

    /** Returns the HTTP status of the whole: that of the first refusal where nothing else happened, else 200. */
    public int status() {
        if (recorded + unchanged > 0 || refusals.isEmpty()) {
            return HttpServletResponse.SC_OK;
        }
        int first = refusals.getFirst().problem().fault().status();
        // A form with many petitions has no one precondition that could fail.
        return first == HttpServletResponse.SC_PRECONDITION_FAILED ? HttpServletResponse.SC_CONFLICT : first;
    }

    /** Returns the ids of the petitions of which is told what happened to them. */
    public Set<String> told() {
        return refusals.stream()
                .filter(one -> !one.meanwhile().isEmpty())
                .map(RefusedOne::petitionId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
