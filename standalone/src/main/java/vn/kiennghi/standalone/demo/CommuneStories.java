package vn.kiennghi.standalone.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.petition.PetitionEvent.PetitionClassified;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionEvent.PetitionTransferred;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.standalone.demo.DemoTable.Row;
import vn.kiennghi.standalone.demo.DemoUsers.Places;

/**
 * What happened to the petitions of the fictional commune. Each step records one event on its petition, so that an interrupted load
 * finds in the record itself how many steps are done.
 */
@Component
class CommuneStories {
    private final DemoCommands commands;
    private final EventStore eventStore;

    CommuneStories(DemoCommands commands, EventStore eventStore) {
        this.commands = commands;
        this.eventStore = eventStore;
    }

    /** Returns the session of a petition: its reference begins with {@code K} and the session's number. */
    static SessionId session(String reference) {
        return new SessionId(
                new TermId(Places.COMMUNE_TERM), Integer.parseInt(reference.substring(1, reference.indexOf('-'))));
    }

    static PetitionId petition(String reference) {
        return PetitionId.of(session(reference), reference);
    }

    /** Takes the steps of the table that are not recorded yet, in its order. */
    void tell(String table, LocalDate base) {
        List<String> before = table.equals("commune/office")
                ? List.of()
                : DemoTable.read("commune/office").stream()
                        .map(row -> row.text("reference"))
                        .toList();
        Map<String, Long> done = new HashMap<>();
        for (Row row : DemoTable.read(table)) {
            String reference = row.text("reference");
            long left = done.computeIfAbsent(
                    reference,
                    petition -> recorded(petition)
                            - before.stream().filter(petition::equals).count());
            if (left > 0) {
                done.put(reference, left - 1);
            } else {
                CommuneStep step = CommuneStep.named(row.text("step"));
                commands.send(step.user(row), step.command(row, petition(reference), base));
            }
        }
    }

    private long recorded(String reference) {
        return eventStore
                .readEvents(petition(reference).toString(), 0)
                .asStream()
                .filter(event -> Stream.of(PetitionReceived.class, PetitionClassified.class, PetitionTransferred.class)
                        .noneMatch(type -> type.isInstance(event.getPayload())))
                .count();
    }

    /** Returns the parts of a cell that holds several. */
    static List<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator, -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
