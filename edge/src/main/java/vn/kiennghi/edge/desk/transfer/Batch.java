package vn.kiennghi.edge.desk.transfer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.PetitionPage.Item;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.edge.page.form.SeenVersions;

/**
 * Petitions chosen for one document.
 *
 * @param petitions those that the document can take, in the order of the register
 * @param leftOut those chosen that it cannot take
 * @param references numbers of the session's petitions by their ids
 */
record Batch(
        DeskSession session,
        RecipientKind addressee,
        List<Item> petitions,
        List<LeftOut> leftOut,
        Map<String, String> references) {
    private static final String SEPARATOR = " ";

    /** A petition that the document cannot take, and why. */
    record LeftOut(Item petition, Why why) {}

    /** Why a document cannot take a petition. */
    enum Why {
        /** It is not classified, or has gone on already. */
        STAGE,
        /** Another addressee decides. */
        LEVEL,
        /** It stands in a draft. */
        IN_DRAFT,
        /** It is being handed over with another document. */
        ON_ITS_WAY,
        /** It has gone on since it was seen. */
        CHANGED
    }

    /** Returns the ids as one entry of a form: a server takes no form with thousands of entries. */
    public String joined() {
        return petitions.stream().map(Item::id).collect(Collectors.joining(SEPARATOR));
    }

    /** Returns the versions of the petitions as one entry of a form, see {@link SeenVersions}. */
    public String versions() {
        return SeenVersions.written(petitions);
    }

    /** Returns the ids that {@link #joined} put together, or that came one by one. */
    static List<String> apart(List<String> texts) {
        return texts.stream()
                .flatMap(text -> List.of(text.strip().split("\\s+")).stream())
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    List<String> ids() {
        return petitions.stream().map(Item::id).toList();
    }

    Set<Level> levels() {
        return petitions.stream()
                .map(Item::level)
                .flatMap(level -> level == null ? Stream.empty() : Stream.of(level))
                .collect(Collectors.toUnmodifiableSet());
    }
}
