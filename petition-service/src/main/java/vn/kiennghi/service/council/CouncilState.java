package vn.kiennghi.service.council;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.kiennghi.api.council.CouncilEvent;
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
                case CouncilDefined defined -> new Established(defined, Map.of());
                case FieldDefined _ -> throw new IllegalStateException("a field of a council that was never defined");
            };
        }
    }

    /**
     * @param definition what is known of the council
     * @param fields its catalogue of fields by id
     */
    record Established(CouncilDefined definition, Map<String, FieldDefined> fields) implements CouncilState {
        @Override
        public CouncilState evolve(CouncilEvent event) {
            return switch (event) {
                case CouncilDefined defined -> new Established(defined, fields);
                case FieldDefined field -> {
                    Map<String, FieldDefined> changed = new LinkedHashMap<>(fields);
                    changed.put(field.fieldId(), field);
                    yield new Established(definition, Map.copyOf(changed));
                }
            };
        }
    }
}
