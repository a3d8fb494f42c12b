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
            @Nullable String parentId) {}
}
