package vn.kiennghi.query.petition;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionEvent.PetitionCorrected;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.EventLog;

/** Finds what petitions say, which the rows in memory leave out. */
@Component
public class PetitionContents {
    private static final int AT_ONCE = 500;
    private static final List<String> MEMBERS = List.of("s", PetitionRow.FACTS, PetitionRow.CONTENT);

    private final Documents<PetitionRow> register;
    private final EventLog log;

    public PetitionContents(Documents<PetitionRow> register, EventLog log) {
        this.register = register;
        this.log = log;
    }

    /**
     * Returns the contents by petition id, some hundreds in one read. What the register does not know yet, or only as it was
     * before it was put right, is read from the record.
     *
     * @param rows as they are in memory
     */
    public Map<String, String> of(Collection<PetitionRow> rows) {
        Map<String, String> contents = HashMap.newHashMap(rows.size());
        List<PetitionRow> all = List.copyOf(rows);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            read(all.subList(from, Math.min(from + AT_ONCE, all.size())), contents);
        }
        return contents;
    }

    private void read(List<PetitionRow> rows, Map<String, String> contents) {
        Map<String, PetitionRow> stored =
                register.stored(rows.stream().map(PetitionRow::id).toList(), MEMBERS);
        for (PetitionRow row : rows) {
            PetitionRow document = stored.get(row.id());
            // Each correction brings new facts, whatever it put right.
            String content =
                    document != null && document.facts().size() >= row.facts().size()
                            ? document.content()
                            : recorded(log, row.id(), row.sequence());
            contents.put(row.id(), content);
        }
    }

    /**
     * Returns what a petition said after one of its events, as the record has it; empty if there is no such petition.
     *
     * @param sequence the event's number
     */
    static String recorded(EventLog log, String id, long sequence) {
        String content = "";
        for (DomainEventMessage<?> event : log.eventsOf(new PetitionId(id).toString())) {
            if (event.getSequenceNumber() > sequence) {
                break;
            }
            if (PetitionReceived.class.isAssignableFrom(event.getPayloadType())) {
                content = ((PetitionReceived) event.getPayload()).content();
            } else if (PetitionCorrected.class.isAssignableFrom(event.getPayloadType())) {
                content = CorrectedFacts.content(content, (PetitionCorrected) event.getPayload());
            }
        }
        return content;
    }
}
