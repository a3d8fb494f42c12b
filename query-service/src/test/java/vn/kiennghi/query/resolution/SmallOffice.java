package vn.kiennghi.query.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.AgencyEvent.AgencyDefined;
import vn.kiennghi.api.council.AgencyKind;
import vn.kiennghi.api.council.CouncilEvent.CouncilDefined;
import vn.kiennghi.api.council.CouncilTermEvent.TermDefined;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.CountUnit;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.api.resolution.FindResolution;
import vn.kiennghi.api.resolution.Rounding;
import vn.kiennghi.query.petition.Story;

/** An office whose events bear the times that a test gives them, in whatever order they are recorded. */
final class SmallOffice {
    private static final LocalDate DAY = LocalDate.parse("2021-06-29");

    private final EventStore log;
    private final Map<String, Long> recorded = new HashMap<>();
    private final List<Story> petitions = new ArrayList<>();

    SmallOffice(EventStore log) {
        this.log = log;
    }

    /** Returns the question for what was known at a moment; null: for what is known. */
    static FindResolution known(@Nullable Instant at) {
        return new FindResolution(
                Story.TERM,
                null,
                null,
                CountScope.ALL,
                CountUnit.ITEM,
                List.of(Dimension.AGENCY_KIND),
                LocalDate.parse("2022-12-31"),
                at,
                Rounding.DEFAULT);
    }

    void termIsDefined(Instant at) {
        publish("term:" + Story.TERM, new TermDefined(Story.TERM, Story.COUNCIL, "X", DAY, DAY), at);
    }

    void councilIsCalled(String name, Instant at) {
        publish(
                "council:" + Story.COUNCIL,
                new CouncilDefined(Story.COUNCIL, name, Level.PROVINCE, null, DAY, null, null),
                at);
    }

    void agencyIs(AgencyKind kind, Instant at) {
        publish("agency:" + Story.COUNCIL + "/so", new AgencyDefined(Story.COUNCIL, "so", "Sở", kind, DAY, null), at);
    }

    /** Returns the petition that comes in next, with all that will happen to it. */
    Story petition() {
        Story petition = Story.received("K-" + petitions.size(), "2022-07-18", "dien", Level.PROVINCE)
                .transferred("2022-07-29")
                .assigned("so", "2022-08-01", null);
        petitions.add(petition);
        return petition;
    }

    /** Returns the petitions of which not all is recorded yet. */
    List<Story> unfinished() {
        return petitions.stream()
                .filter(one -> recorded.getOrDefault("petition:" + one.id(), 0L)
                        < one.told().size())
                .toList();
    }

    /** Records the next event of a petition. */
    void next(Story petition, Instant at) {
        long sequence = recorded.getOrDefault("petition:" + petition.id(), 0L);
        publish("petition:" + petition.id(), petition.told().get((int) sequence).event(), at);
    }

    private void publish(String aggregate, Object event, Instant at) {
        long sequence = recorded.merge(aggregate, 1L, Long::sum) - 1;
        log.publish(new GenericDomainEventMessage<>(
                "Any", aggregate, sequence, event, Map.of(), aggregate + "/" + sequence, at));
    }
}
