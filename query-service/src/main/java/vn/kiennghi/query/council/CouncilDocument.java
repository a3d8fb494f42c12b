package vn.kiennghi.query.council;

import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.AgencyReading;
import vn.kiennghi.api.council.CouncilEvent;
import vn.kiennghi.api.council.CouncilEvent.AgencyReadingDecided;
import vn.kiennghi.api.council.CouncilEvent.CouncilDefined;
import vn.kiennghi.api.council.CouncilEvent.FieldDefined;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.CouncilView.FieldView;
import vn.kiennghi.query.platform.ReadModelDocument;

/**
 * A council and its catalogue of fields as its events left them; fields in the order in which they were first defined.
 *
 * @param agencyReading what it decided that its agencies read; null: it never decided
 */
public record CouncilDocument(
        @BsonId String id,
        @BsonProperty("s") long sequence,
        @Nullable CouncilDefined defined,
        List<FieldDefined> fields,
        @Nullable AgencyReading agencyReading)
        implements ReadModelDocument {

    /** Returns the council after the event; one that it already reflects leaves it as it is. */
    public static CouncilDocument evolve(@Nullable CouncilDocument before, CouncilEvent event, long sequence) {
        if (before != null && sequence <= before.sequence) {
            return before;
        }
        List<FieldDefined> fields = before == null ? List.of() : before.fields;
        CouncilDefined defined = before == null ? null : before.defined;
        AgencyReading reading = before == null ? null : before.agencyReading;
        return switch (event) {
            case CouncilDefined e -> new CouncilDocument(e.councilId(), sequence, e, fields, reading);
            case FieldDefined e -> new CouncilDocument(e.councilId(), sequence, defined, and(fields, e), reading);
            case AgencyReadingDecided e -> new CouncilDocument(e.councilId(), sequence, defined, fields, e.reading());
        };
    }

    /** Returns what is shown of the council; null while it has fields alone. */
    public @Nullable CouncilView view() {
        return defined == null
                ? null
                : new CouncilView(
                        id,
                        defined.name(),
                        defined.level(),
                        defined.parentId(),
                        defined.validFrom(),
                        defined.validTo(),
                        defined.successorId(),
                        agencyReading == null ? AgencyReading.UNDECIDED : agencyReading,
                        fields.stream()
                                .map(field -> new FieldView(field.fieldId(), field.name(), field.committee()))
                                .toList());
    }

    private static List<FieldDefined> and(List<FieldDefined> fields, FieldDefined defined) {
        boolean known = fields.stream().anyMatch(field -> field.fieldId().equals(defined.fieldId()));
        return known
                ? fields.stream()
                        .map(field -> field.fieldId().equals(defined.fieldId()) ? defined : field)
                        .toList()
                : Stream.concat(fields.stream(), Stream.of(defined)).toList();
    }
}
