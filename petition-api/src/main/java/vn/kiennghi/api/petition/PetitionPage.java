package vn.kiennghi.api.petition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;

/**
 * A page of the register.
 *
 * @param matching how many petitions match in all
 * @param next cursor of the next page; null on the last one
 */
public record PetitionPage(
        List<Item> items, int matching, @Nullable String next) {

    /**
     * One line of the register.
     *
     * @param agency id of the lead agency
     * @param openFlags reasons of the flags not yet cleared
     * @param marks how it is bound up with others, and whether it was sent back
     * @param version number of the petition's last event, see {@link BasedOn}
     * @param withoutRoadmap whether the latest answer promises work without a date (R5, "không lộ trình")
     */
    public record Item(
            String id,
            String councilId,
            String sessionId,
            String reference,
            String content,
            PetitionKind kind,
            Round round,
            LocalDate receivedOn,
            @Nullable String group,
            @Nullable String place,
            Stage stage,
            Outcome outcome,
            Verdict verdict,
            @Nullable Level level,
            @Nullable String field,
            @Nullable String committee,
            @Nullable String agency,
            @Nullable LocalDate dueOn,
            boolean overdue,
            boolean withoutRoadmap,
            List<FlagReason> openFlags,
            @Nullable String parentId,
            Marks marks,
            long version) {

        /** A line without marks, of a petition of which nothing but its receipt is recorded. */
        public Item(
                String id,
                String councilId,
                String sessionId,
                String reference,
                String content,
                PetitionKind kind,
                Round round,
                LocalDate receivedOn,
                @Nullable String group,
                @Nullable String place,
                Stage stage,
                Outcome outcome,
                Verdict verdict,
                @Nullable Level level,
                @Nullable String field,
                @Nullable String committee,
                @Nullable String agency,
                @Nullable LocalDate dueOn,
                boolean overdue,
                boolean withoutRoadmap,
                List<FlagReason> openFlags,
                @Nullable String parentId) {
            this(
                    id,
                    councilId,
                    sessionId,
                    reference,
                    content,
                    kind,
                    round,
                    receivedOn,
                    group,
                    place,
                    stage,
                    outcome,
                    verdict,
                    level,
                    field,
                    committee,
                    agency,
                    dueOn,
                    overdue,
                    withoutRoadmap,
                    openFlags,
                    parentId,
                    Marks.NONE,
                    0);
        }
    }

    /**
     * What a line says beside the petition's own facts.
     *
     * @param lead the petition with which it is followed (R10); null: it stands for itself
     * @param merged how many petitions are followed with it
     * @param raised how many times its matter was brought in the term (R11); 1: only this once
     * @param sentBack whether the council sent the answer back or disputes it and the agency has not answered again
     * @param promisedOn the day by which the answer in force promises work; null: it promises none, or nobody waits for it
     * @param promisePassed whether that day has passed
     */
    public record Marks(
            @Nullable Lead lead,
            int merged,
            int raised,
            boolean sentBack,
            @Nullable LocalDate promisedOn,
            boolean promisePassed) {
        public static final Marks NONE = new Marks(null, 0, 1, false, null, false);
    }

    /** The petition with which others are followed. */
    public record Lead(String id, String reference) {}
}
