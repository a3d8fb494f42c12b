package vn.kiennghi.query.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiennghi.query.petition.Later.accepted;
import static vn.kiennghi.query.petition.Later.answeredOnTheSpot;
import static vn.kiennghi.query.petition.Later.closed;
import static vn.kiennghi.query.petition.Later.confirmed;
import static vn.kiennghi.query.petition.Later.corrected;
import static vn.kiennghi.query.petition.Later.disputed;
import static vn.kiennghi.query.petition.Later.escalated;
import static vn.kiennghi.query.petition.Later.informed;
import static vn.kiennghi.query.petition.Later.merged;
import static vn.kiennghi.query.petition.Later.rejected;
import static vn.kiennghi.query.petition.Later.reopened;
import static vn.kiennghi.query.petition.Later.repeated;
import static vn.kiennghi.query.petition.Later.returned;
import static vn.kiennghi.query.petition.Later.toldApart;
import static vn.kiennghi.query.petition.Later.unmerged;
import static vn.kiennghi.query.petition.Later.withdrawn;

import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.EscalationStep;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionFamily;
import vn.kiennghi.api.petition.PetitionHistory;
import vn.kiennghi.api.petition.PetitionQuery.FindFamily;
import vn.kiennghi.api.petition.PetitionQuery.FindHistory;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.EmbeddedMongo;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.ReadModelStore;

/** A petition to which everything happened that can: its page, its family and its history. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageOfTheWholePetitionTest {
    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final ReadModelStore store = new ReadModelStore(mongo.storage());
    private final Documents<PetitionRow> register = store.collection("register", PetitionRow.class);
    private final RegisterProjection registerProjection = new RegisterProjection(register);
    private final EmbeddedEventStore log = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final EventLog events = new EventLog(log);
    private final PetitionDossiers dossiers = DossiersOf.log(events);
    private final PetitionQueries queries = new PetitionQueries(dossiers, events, WholeReading.of(events));

    private final Story lead = Story.received("K9-002", "2022-07-01", "giao-thong", Level.PROVINCE);
    private final Story story = whole(lead);

    private static Story whole(Story lead) {
        Story story = Story.received("K9-001", "2022-07-18", "giao-thong", Level.PROVINCE)
                .classified("giao-thong", Level.PROVINCE, "2022-07-18");
        story.and(answeredOnTheSpot(story, "2022-07-18"))
                .and(reopened(story, "2022-07-19"))
                .and(returned(story, "2022-07-20"))
                .and(reopened(story, "2022-07-21"))
                .and(corrected(story, CorrectableMember.CONTENT, "Đề nghị", "Đề nghị sửa đường Nà Đao", "2022-07-21"))
                .and(merged(story, lead, "2022-07-22"))
                .and(unmerged(story, lead, "2022-07-23"))
                .transferred("2022-07-24")
                .and(withdrawn(story, "t0000001", "2022-07-25"))
                .transferred("2022-07-29")
                .assigned("so-gtvt", "2022-08-01", "2022-09-01")
                .and(escalated(story, EscalationStep.REMINDER, "2022-08-15"))
                .answered("so-gtvt", Outcome.RESOLVED, "2022-08-20")
                .and(rejected(story, 1, "2022-08-21"))
                .and(accepted(story, 1, "2022-08-22"))
                .and(disputed(story, 1, "2022-08-23"))
                .and(confirmed(story, 1, "2022-08-24"))
                .and(repeated(story, lead, "2022-08-25"))
                .and(toldApart(story, lead, "2022-08-26"))
                .and(repeated(story, lead, "2022-08-27"))
                .and(informed(story, "2022-08-28"))
                .and(closed(story, null, "2022-08-30"));
        return story;
    }

    @AfterEach
    void stop() {
        mongo.close();
    }

    private void record() {
        List.of(lead, story)
                .forEach(one -> one.told().forEach(told -> {
                    registerProjection.on(told.event(), told.sequence(), told.at());
                }));
        store.flush();
    }

    @Test
    void the_page_shows_all_of_it_though_no_projection_has_come_to_it() {
        story.record(log);

        PetitionView view = Objects.requireNonNull(queries.petition(new FindPetition(story.id()), WholeReading.READER));
        assertThat(view.stage()).isEqualTo(Stage.CLOSED);
        assertThat(view.outcome()).isEqualTo(Outcome.RESOLVED);
        assertThat(view.verdict()).isEqualTo(Verdict.CONFIRMED);
        assertThat(view.content()).isEqualTo("Đề nghị sửa đường Nà Đao");
        assertThat(view.corrections()).hasSize(1);
        assertThat(view.onTheSpot()).as("taken up again").isNull();
        assertThat(view.returned()).as("taken up again").isNull();
        assertThat(view.mergedInto()).isNull();
        assertThat(view.repeatOf()).containsExactly(lead.id());
        assertThat(view.answers()).singleElement().satisfies(answer -> {
            assertThat(Objects.requireNonNull(answer.review()).accepted()).isTrue();
            assertThat(answer.verdict()).isEqualTo(Verdict.CONFIRMED);
        });
        assertThat(view.escalations()).hasSize(1);
        assertThat(view.notices()).hasSize(1);
        assertThat(view.closing()).isNotNull();
        assertThat(view.version()).isEqualTo(story.told().size() - 1);
    }

    @Test
    void events_that_come_twice_and_events_that_come_anew_give_the_same_documents() {
        record();
        String once = mongo.digest(store);

        record();
        assertThat(mongo.digest(store)).as("applied twice").isEqualTo(once);

        registerProjection.reset();
        record();
        assertThat(mongo.digest(store)).as("after a rebuild").isEqualTo(once);
        assertThat(register.all()).as("as it went in").contains(story.row());
    }

    @Test
    void the_history_tells_every_event_and_what_it_changed() {
        story.record(log);

        var entries = Objects.requireNonNull(queries.history(new FindHistory(story.id()), WholeReading.READER))
                .events();

        assertThat(entries).hasSameSizeAs(story.told());
        assertThat(entries)
                .filteredOn(entry -> entry.type().equals("PetitionMerged"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.changes())
                        .containsEntry("stage", new PetitionHistory.Change("CLASSIFIED", "MERGED")));
        assertThat(entries)
                .filteredOn(entry -> entry.type().equals("ResolutionDisputed"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.changes())
                        .containsEntry("stage", new PetitionHistory.Change("VERIFIED", "ASSIGNED"))
                        .containsKey("verdict"));
        assertThat(entries)
                .filteredOn(entry -> entry.type().equals("PetitionCorrected"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details()).containsEntry("reason", "ghi nhầm"));
    }

    @Test
    void R11_the_family_lists_what_was_raised_again() {
        lead.record(log);
        story.record(log);
        FamilyQueries families = new FamilyQueries(
                dossiers, new TermRows(register, events, mongo.storedToken()), WholeReading.of(events));

        PetitionFamily family =
                Objects.requireNonNull(families.family(new FindFamily(story.id()), WholeReading.READER));
        assertThat(family.raised()).extracting(PetitionView::id).containsExactly(story.id(), lead.id());
        assertThat(families.family(new FindFamily("unknown"), WholeReading.READER))
                .isNull();
    }
}
