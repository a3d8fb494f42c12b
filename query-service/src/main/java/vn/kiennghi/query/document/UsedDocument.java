package vn.kiennghi.query.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.document.DocumentInUse;
import vn.kiennghi.api.document.DocumentKind;
import vn.kiennghi.query.platform.ReadModelDocument;

/**
 * A document number and how it was used. It belongs to no single stream of events, so that no number of an event says how far it has
 * come: a use that is told twice is one use.
 *
 * @param id council and key of the number, as in {@code bac-kan/783/BC-UBND}
 * @param uses different ones, by day, then by kind
 */
public record UsedDocument(
        @BsonId String id,
        @BsonProperty("s") long sequence,
        @BsonProperty("u") List<Use> uses) implements ReadModelDocument {
    /** More days are no slip of the pen any more, and tell nothing further. */
    private static final int MOST_USES = 20;

    private static final Comparator<Use> ORDER = Comparator.comparing(Use::date).thenComparing(Use::kind);

    /** Use on a document of that day. */
    public record Use(
            @BsonProperty("k") DocumentKind kind,
            @BsonProperty("d") LocalDate date) {}

    static String id(String councilId, String number) {
        return councilId + "/" + number;
    }

    /** Returns the document with one more use; null where it is known already, or too many are. */
    static @Nullable UsedDocument with(@Nullable UsedDocument before, String id, Use use) {
        if (before == null) {
            return new UsedDocument(id, 0, List.of(use));
        }
        return before.uses().contains(use) || before.uses().size() >= MOST_USES
                ? null
                : new UsedDocument(
                        id,
                        0,
                        Stream.concat(before.uses().stream(), Stream.of(use))
                                .sorted(ORDER)
                                .toList());
    }

    Stream<DocumentInUse> of(String number) {
        return uses.stream().map(use -> new DocumentInUse(number, use.kind(), use.date()));
    }
}
