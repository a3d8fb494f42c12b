package vn.kiennghi.edge.page.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.edge.page.wording.Words;

/** Pick lists of levels: those that there were in the time that a form or a list is about. */
public final class LevelChoices {
    private LevelChoices() {}

    /**
     * Returns all levels of a time.
     *
     * @param since first day of that time; null where it is open and every level belongs to it
     * @param said the level that is already said; it is offered in any case, so that older data are shown as they are
     */
    public static List<Choice> since(@Nullable LocalDate since, @Nullable Level said, Words words) {
        return among(level -> level == said || existed(level, since), said, words);
    }

    /**
     * Returns the levels of a time but one's own.
     *
     * @param ours the level that is left out; null if none is
     * @param said the level that is already said and is offered in any case
     */
    public static List<Choice> others(
            @Nullable Level ours, @Nullable LocalDate since, @Nullable Level said, Words words) {
        return among(level -> level != ours && (level == said || existed(level, since)), null, words);
    }

    /** Whether the level belongs to the time that begins on that day; null where the time is open. */
    public static boolean existed(Level level, @Nullable LocalDate since) {
        return since == null || level.existedOn(since);
    }

    private static List<Choice> among(Predicate<Level> offered, @Nullable Level chosen, Words words) {
        return Arrays.stream(Level.values())
                .filter(offered)
                .map(level -> new Choice(level.name(), words.label("level", level), level == chosen))
                .toList();
    }
}
