package vn.kiennghi.service.petition;

import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kiennghi.api.petition.PetitionEvent;

/** Creates the items of a split in the commit of the split itself. */
final class NewItems {
    private NewItems() {}

    /**
     * Creates one petition for each id among the events but the parent's own.
     *
     * @param receive makes a new petition to which the events given have happened
     */
    static void create(List<PetitionEvent> events, String parentId, Function<List<PetitionEvent>, Petition> receive)
            throws Exception {
        Map<String, List<PetitionEvent>> byItem = events.stream()
                .filter(event -> !event.petitionId().equals(parentId))
                .collect(Collectors.groupingBy(PetitionEvent::petitionId, LinkedHashMap::new, Collectors.toList()));
        for (List<PetitionEvent> ofItem : byItem.values()) {
            createNew(Petition.class, () -> receive.apply(ofItem));
        }
    }
}
