package vn.kiennghi.query.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.AgencyEvent.AgencyDefined;
import vn.kiennghi.api.council.AgencyId;
import vn.kiennghi.api.council.AgencyKind;
import vn.kiennghi.api.council.AgencyReading;
import vn.kiennghi.api.council.CouncilEvent.AgencyReadingDecided;
import vn.kiennghi.api.council.CouncilEvent.CouncilDefined;
import vn.kiennghi.api.council.CouncilId;
import vn.kiennghi.api.council.CouncilTermEvent.TermDefined;
import vn.kiennghi.api.council.Identifier;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.RecordMoments;

/**
 * Councils, terms and agencies as the record knew them at a moment, read from the record itself: an old report comes out under
 * the catalogue of its day. What was entered later than that moment is taken as it was first entered.
 */
@Component
public class CouncilCatalogue {
    private final EventLog log;
    private final RecordMoments moments;
    private final Map<String, Stream> streams = new ConcurrentHashMap<>();

    public CouncilCatalogue(EventLog log) {
        this(log, RecordMoments.of(log));
    }

    @Autowired
    CouncilCatalogue(EventLog log, RecordMoments moments) {
        this.log = log;
        this.moments = moments;
    }

    /** Returns the id of the council whose term it is; nothing if the term is unknown. */
    public Optional<String> councilOf(String termId) {
        return term(termId).map(TermDefined::councilId);
    }

    /** Returns the day on which the term begins; nothing if the term is unknown. */
    public Optional<LocalDate> beginOf(String termId) {
        return term(termId).map(TermDefined::startsOn);
    }

    private Optional<TermDefined> term(String termId) {
        return Identifier.isValid(termId)
                ? definition(new TermId(termId).toString(), TermDefined.class, Instant.MAX)
                : Optional.empty();
    }

    /** Returns the council as known then; nothing if there is none of that id. */
    public Optional<CouncilDefined> council(String councilId, Instant knownAt) {
        return definition(new CouncilId(councilId).toString(), CouncilDefined.class, knownAt);
    }

    /** Returns the council's present level; null if there is none of that id. */
    public @Nullable Level level(String councilId) {
        return council(councilId, Instant.MAX).map(CouncilDefined::level).orElse(null);
    }

    /** Returns whether the council lets its agencies read all its petitions; one that never decided lets them read their own. */
    public boolean agenciesReadEverything(String councilId) {
        AgencyReading reading = definition(new CouncilId(councilId).toString(), AgencyReadingDecided.class, Instant.MAX)
                .map(AgencyReadingDecided::reading)
                .orElse(AgencyReading.UNDECIDED);
        return reading == AgencyReading.ALL;
    }

    /** Returns the agency's kind as known then; null if there is no such agency. */
    public @Nullable AgencyKind agencyKind(String councilId, String agencyId, Instant knownAt) {
        return definition(new AgencyId(councilId, agencyId).toString(), AgencyDefined.class, knownAt)
                .map(AgencyDefined::kind)
                .orElse(null);
    }

    private <T> Optional<T> definition(String aggregateId, Class<T> type, Instant knownAt) {
        List<DomainEventMessage<?>> definitions = stream(aggregateId).events().stream()
                .filter(one -> type.isAssignableFrom(one.getPayloadType()))
                .toList();
        return definitions.reversed().stream()
                .filter(one -> knownAt.equals(Instant.MAX) || !moments.of(one).isAfter(knownAt))
                .findFirst()
                .or(() -> definitions.stream().findFirst())
                .map(one -> type.cast(one.getPayload()));
    }

    // Read again only when the aggregate has gained an event.
    private Stream stream(String aggregateId) {
        long last = log.lastSequenceOf(aggregateId);
        if (last == EventLog.NOTHING) {
            return new Stream(last, List.of());
        }
        Stream known = streams.get(aggregateId);
        if (known != null && known.lastSequence() == last) {
            return known;
        }
        List<DomainEventMessage<?>> events = log.eventsOf(aggregateId);
        Stream read = new Stream(
                events.isEmpty() ? EventLog.NOTHING : events.getLast().getSequenceNumber(), events);
        streams.put(aggregateId, read);
        return read;
    }

    private record Stream(long lastSequence, List<DomainEventMessage<?>> events) {}
}
