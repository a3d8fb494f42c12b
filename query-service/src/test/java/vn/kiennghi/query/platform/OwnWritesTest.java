package vn.kiennghi.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionFamily;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionHistory;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionQuery.FindFamily;
import vn.kiennghi.api.petition.PetitionQuery.FindHistory;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.query.petition.Later;
import vn.kiennghi.query.petition.Story;

/** What is acknowledged is seen, whatever the projections are busy with: here they do nothing at all. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnWritesTest {
    private final EventStorageEngine log = new InMemoryEventStorageEngine();
    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final ReadSideFixture read = ReadSideFixture.start(log, mongo, "log-1");
    private final Story story = Story.received("KN-01", "2022-07-18", "giao-thong", Level.PROVINCE)
            .classified("giao-thong", Level.PROVINCE, "2022-07-18");

    @BeforeEach
    void the_projections_stop_behind_the_first_two_events() {
        story.record(read.log());
        read.awaitHead();
        read.bean(EventProcessingConfiguration.class)
                .eventProcessor(ReadModelProcessing.NAME, StreamingEventProcessor.class)
                .orElseThrow()
                .shutDown();
    }

    @AfterEach
    void stop() {
        read.close();
        mongo.close();
    }

    private PetitionView page(Story of) {
        return read.queries()
                .query(new FindPetition(of.id()), PetitionView.class)
                .join();
    }

    private List<PetitionPage.Item> list() {
        FindPetitions all = FindPetitions.of(null).with(PetitionFilter.TERM, Story.TERM);
        return read.queries().query(all, PetitionPage.class).join().items();
    }

    @Test
    void the_page_and_the_history_show_the_last_event() {
        story.transferred("2022-07-29")
                .assigned("so-gtvt", "2022-08-01", "2022-09-01")
                .answered("so-gtvt", Outcome.RESOLVED, "2022-08-20")
                .record(read.log(), 2);

        assertThat(page(story).version()).isEqualTo(4);
        assertThat(page(story).outcome()).isEqualTo(Outcome.RESOLVED);
        assertThat(read.queries()
                        .query(new FindHistory(story.id()), PetitionHistory.class)
                        .join()
                        .events())
                .hasSize(5);
    }

    @Test
    void a_petition_that_no_projection_has_met_has_its_page_and_stands_in_the_list_with_its_text() {
        Story young = Story.received("KN-02", "2022-07-18", null, null).record(read.log());

        assertThat(page(young).reference()).isEqualTo("KN-02");
        assertThat(list())
                .extracting(PetitionPage.Item::id, PetitionPage.Item::content)
                .contains(tuple(young.id(), page(young).content()));
    }

    @Test
    void a_corrected_text_is_in_the_list_at_once() {
        story.and(Later.corrected(story, CorrectableMember.CONTENT, "cũ", "Đề nghị sửa đường Nà Đao", "2022-07-21"))
                .record(read.log(), 2);

        assertThat(list())
                .singleElement()
                .satisfies(item -> assertThat(item.content()).isEqualTo("Đề nghị sửa đường Nà Đao"));
    }

    @Test
    void those_merged_into_a_petition_are_its_family_at_once() {
        Story lead = Story.received("KN-02", "2022-07-18", "giao-thong", Level.PROVINCE)
                .classified("giao-thong", Level.PROVINCE, "2022-07-18")
                .record(read.log());
        story.and(Later.merged(story, lead, "2022-07-22")).record(read.log(), 2);

        PetitionFamily family = read.queries()
                .query(new FindFamily(lead.id()), PetitionFamily.class)
                .join();

        assertThat(family.merged()).extracting(PetitionView::id).containsExactly(story.id());
    }
}
