package vn.kiennghi.edge.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.kiennghi.api.petition.PetitionEvent;

/** Events of a petition from what is told of them. */
final class SampleEvents {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private SampleEvents() {}

    /** Returns the event of that name with these members and no others. */
    static PetitionEvent of(String type, Map<String, Object> told) {
        Class<?> event = Arrays.stream(PetitionEvent.class.getPermittedSubclasses())
                .filter(known -> known.getSimpleName().equals(type))
                .findFirst()
                .orElseThrow();
        Map<String, Object> members = new HashMap<>(told);
        members.putIfAbsent("petitionId", "p");
        return (PetitionEvent) JSON.convertValue(members, event);
    }
}
