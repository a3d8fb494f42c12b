package vn.kiennghi.edge.web.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.BasedOn;
import vn.kiennghi.edge.web.form.FormMessage;
import vn.kiennghi.edge.web.petition.TimelineEntry;
import vn.kiennghi.edge.web.wording.Words;

/**
 * What became of the petitions that somebody worked on together; every one is accounted for.
 *
 * @param done how many were changed
 * @param unchanged how many were so already
 * @param open those that stayed as they were
 * @param wrong entries of the form that are missing or wrong for some of those, each once
 */
record BulkResult(int done, int unchanged, List<Open> open, List<FormMessage> wrong) {

    /**
     * A petition with which nothing was done.
     *
     * @param reference its number; its id where there is no such petition
     * @param known whether there is a page to lead to
     * @param sentence why; null where it was not tried
     * @param version that was seen of it, or is by now seen: what happened meanwhile is told; null: none is known
     * @param meanwhile what happened to it since it was seen, where that is the reason
     */
    record Open(
            String id,
            String reference,
            boolean known,
            @Nullable String sentence,
            @Nullable Long version,
            List<TimelineEntry> meanwhile) {}

    /** Returns what became of all in one sentence, which names no number that is zero. */
    String told(String action, Words words) {
        return Stream.of(
                                part(done, "action.bulk.done." + action, words),
                                part(unchanged, "action.bulk.unchanged", words),
                                part(open.size(), "action.bulk.open.count", words))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static Optional<String> part(int number, String key, Words words) {
        return number == 0 ? Optional.empty() : Optional.of(words.say(key, words.number(number)));
    }

    /** Returns the versions that were seen of those that are open, as an entry of the next form. */
    String versions() {
        Map<String, Long> versions = new HashMap<>();
        open.forEach(one -> {
            if (one.version() != null) {
                versions.put(one.id(), one.version());
            }
        });
        return BasedOn.written(versions);
    }
}
