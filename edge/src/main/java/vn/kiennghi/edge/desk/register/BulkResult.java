package vn.kiennghi.edge.desk.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.BasedOn;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.edge.desk.petition.course.TimelineEntry;
import vn.kiennghi.edge.desk.several.Attempted;
import vn.kiennghi.edge.desk.several.Attempted.RefusedOne;
import vn.kiennghi.edge.page.form.FormMessage;
import vn.kiennghi.edge.page.form.SeenVersions;
import vn.kiennghi.edge.page.wording.Words;

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

    /** @param seen the versions that the sender had before him */
    static BulkResult of(Attempted attempted, SeenVersions seen) {
        return new BulkResult(
                attempted.recorded(),
                attempted.unchanged(),
                attempted.refusals().stream().map(one -> open(one, seen)).toList(),
                attempted.refusals().stream()
                        .map(RefusedOne::wrong)
                        .filter(Objects::nonNull)
                        .filter(wrong -> wrong.field() != null && BulkBar.ENTRIES.contains(wrong.field()))
                        .distinct()
                        .toList());
    }

    private static Open open(RefusedOne refused, SeenVersions seen) {
        return new Open(
                refused.petitionId(),
                refused.reference(),
                refused.known(),
                refused.sentence(),
                refused.version() == null ? seen.of(refused.petitionId()) : refused.version(),
                refused.meanwhile());
    }

    /**
     * Returns the petitions as not tried yet.
     *
     * @param find finds a petition that its reader may read
     */
    static BulkResult untried(List<String> ids, SeenVersions seen, Function<String, Optional<PetitionView>> find) {
        return new BulkResult(
                0, 0, ids.stream().map(id -> untried(id, find.apply(id), seen)).toList(), List.of());
    }

    private static Open untried(String id, Optional<PetitionView> petition, SeenVersions seen) {
        return new Open(
                id,
                petition.map(PetitionView::reference).orElse(id),
                petition.isPresent(),
                null,
                seen.of(id),
                List.of());
    }

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
