package vn.kiennghi.query.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.AnswerCriteria;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionHistory;
import vn.kiennghi.api.petition.PetitionQuery.FindHistory;
import vn.kiennghi.query.platform.EventLog;

class HistoryTest {
    private final EmbeddedEventStore log = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final EventLog events = new EventLog(log);
    private final PetitionQueries queries =
            new PetitionQueries(DossiersOf.log(events), events, WholeReading.of(events));

    @Test
    void the_history_tells_each_event_with_who_recorded_it_when_and_what_it_changed() {
        Story story = Story.received("KN-01", "2022-07-18", null, null)
                .classified("giao-thong", Level.PROVINCE, "2022-07-18")
                .transferred("2022-07-29")
                .assigned("so-gtvt", "2022-08-01", "2022-09-01", "so-tc")
                .recordedOn("2022-12-31")
                .answered("so-gtvt", Outcome.RESOLVED, "2022-08-20")
                .record(log);

        PetitionHistory history =
                Objects.requireNonNull(queries.history(new FindHistory(story.id()), WholeReading.READER));

        assertThat(history.councilId()).isEqualTo(Story.COUNCIL);
        assertThat(history.events())
                .extracting(PetitionHistory.Entry::type)
                .containsExactly(
                        "PetitionReceived",
                        "PetitionClassified",
                        "PetitionTransferred",
                        "AssignedToAgency",
                        "Answered");
        PetitionHistory.Entry assigned = history.events().get(3);
        assertThat(assigned.changes())
                .containsEntry("stage", new PetitionHistory.Change("TRANSFERRED", "ASSIGNED"))
                .containsEntry("agency", new PetitionHistory.Change(null, "so-gtvt"))
                .containsEntry("coordinatingAgencies", new PetitionHistory.Change(null, List.of("so-tc")))
                .containsEntry("dueOn", new PetitionHistory.Change(null, "2022-09-01"));
        assertThat(assigned.details())
                .containsEntry("leadAgency", "so-gtvt")
                .containsEntry("fromAnswer", false)
                .doesNotContainKeys("petitionId", "on", "reason");

        PetitionHistory.Entry answered = history.events().get(4);
        assertThat(answered.on()).isEqualTo(LocalDate.parse("2022-08-20"));
        assertThat(answered.recordedAt()).isEqualTo(Instant.parse("2022-12-31T12:00:00Z"));
        assertThat(answered.by()).isEqualTo(new PetitionHistory.By("lan", "CLERK", null, null));
        assertThat(answered.details())
                .containsEntry("document", Map.of("number", "7/UBND-VP", "signer", "KT. CHỦ TỊCH"));
    }

    @Test
    void a_refusal_takes_the_lead_agency_its_coordinators_and_the_due_day_away() {
        Story story = Story.received("KN-02", "2022-07-18", null, null)
                .classified("giao-thong", Level.PROVINCE, "2022-07-18")
                .transferred("2022-07-29")
                .assigned("so-gtvt", "2022-08-01", "2022-09-01", "so-tc")
                .refused("so-gtvt", "2022-08-03")
                .record(log);

        PetitionHistory.Entry refused = Objects.requireNonNull(
                        queries.history(new FindHistory(story.id()), WholeReading.READER))
                .events()
                .getLast();

        assertThat(refused.type()).isEqualTo("AssignmentRefused");
        assertThat(refused.changes())
                .containsOnly(
                        Map.entry("stage", new PetitionHistory.Change("ASSIGNED", "TRANSFERRED")),
                        Map.entry("agency", new PetitionHistory.Change("so-gtvt", null)),
                        Map.entry("coordinatingAgencies", new PetitionHistory.Change(List.of("so-tc"), null)),
                        Map.entry("dueOn", new PetitionHistory.Change("2022-09-01", null)));
        assertThat(refused.details()).containsEntry("agency", "so-gtvt").containsEntry("reason", "không quản lý");
    }

    @Test
    void of_an_event_is_told_what_is_named_and_neither_ids_nor_what_is_empty() {
        assertThat(EventDetails.of(new PetitionEvent.AnswerRejected(
                        "p",
                        2,
                        new AnswerCriteria(true, false, true, false),
                        "Chung chung",
                        DocumentReference.NONE,
                        LocalDate.parse("2022-08-20"))))
                .isEqualTo(Map.of(
                        "answerNumber",
                        2,
                        "criteria",
                        Map.of("onPoint", true, "specific", false, "dated", true, "lawful", false),
                        "reason",
                        "Chung chung"));
        assertThat(EventDetails.of(new PetitionEvent.SupervisionFlagged(
                        "p", "f", List.of(FlagReason.GENERIC), null, DocumentReference.NONE, LocalDate.EPOCH)))
                .isEqualTo(Map.of("reasons", List.of("GENERIC")));
    }

    @Test
    void an_unknown_petition_has_no_history() {
        assertThat(queries.history(new FindHistory("a".repeat(26)), WholeReading.READER))
                .isNull();
    }
}
