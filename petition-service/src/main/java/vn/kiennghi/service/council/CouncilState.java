package vn.kiennghi.service.council;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.AgencyReading;
import vn.kiennghi.api.council.CouncilEvent;
import vn.kiennghi.api.council.CouncilEvent.AgencyReadingDecided;
import vn.kiennghi.api.council.CouncilEvent.CouncilDefined;
import vn.kiennghi.api.council.CouncilEvent.FieldDefined;

/** What a council's events add up to. */
public sealed interface CouncilState {
    /** Returns the state after the event. */
    CouncilState evolve(CouncilEvent event);

    /** Nobody has established the council yet. */
    record NotEstablished() implements CouncilState {
        @Override
        public CouncilState evolve(CouncilEvent event) {
            return switch (event) {
                case CouncilDefined defined -> new Established(defined, Map.of(), null);
                case FieldDefined _ -> throw new IllegalStateException("a field of a council that was never defined");
                case AgencyReadingDecided _ ->
                    throw new IllegalStateException("a decision of a council that was never defined");
            };
        }
    }

    /**
     * @param definition what is known of the council
     * @param fields its catalogue of fields by id
     * @param agencyReading what it decided that its agencies read; null: it never decided
     */
    record Established(
            CouncilDefined definition,
            Map<String, FieldDefined> fields,
            @Nullable AgencyReading agencyReading) implements CouncilState {
        @Override
        public CouncilState evolve(CouncilEvent event) {
            return switch (event) {
                case CouncilDefined defined -> new Established(defined, fields, agencyReading);
                case FieldDefined field -> {
                    Map<String, FieldDefined> changed = new LinkedHashMap<>(fields);
                    changed.put(field.fieldId(), field);
                    yield new Established(definition, Map.copyOf(changed), agencyReading);
                }
                case AgencyReadingDecided decided -> new Established(definition, fields, decided.reading());
            };
        }
    }
}
