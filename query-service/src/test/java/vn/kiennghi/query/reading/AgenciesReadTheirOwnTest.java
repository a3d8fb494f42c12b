package vn.kiennghi.query.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.AgencyReading;
import vn.kiennghi.api.council.CouncilEvent.AgencyReadingDecided;
import vn.kiennghi.api.council.CouncilEvent.CouncilDefined;
import vn.kiennghi.api.council.CouncilTermEvent.TermDefined;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionCounts;
import vn.kiennghi.api.petition.PetitionEvent.PetitionMerged;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionFamily;
import vn.kiennghi.api.petition.PetitionHistory;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionQuery.CountPetitions;
import vn.kiennghi.api.petition.PetitionQuery.FindFamily;
import vn.kiennghi.api.petition.PetitionQuery.FindHistory;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.SimilarPetition;
import vn.kiennghi.api.petition.SimilarQuery;
import vn.kiennghi.api.petition.SimilarQuery.FindSimilar;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.CountUnit;
import vn.kiennghi.api.resolution.FigureCell;
import vn.kiennghi.api.resolution.FigureColumn;
import vn.kiennghi.api.resolution.FindCounted;
import vn.kiennghi.api.resolution.FindResolution;
import vn.kiennghi.api.resolution.Resolution;
import vn.kiennghi.api.resolution.Rounding;
import vn.kiennghi.query.petition.Story;
import vn.kiennghi.query.platform.EmbeddedMongo;
import vn.kiennghi.query.platform.ReadSideFixture;

/** An agency reads what concerns it, and the figures, until its council opens everything to its agencies. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AgenciesReadTheirOwnTest {
    private static final LocalDate DAY = LocalDate.parse("2021-06-29");
    private static final String ROAD = "Tuyến đường từ trung tâm xã đi thôn Lủng Vài mặt đường hư hỏng nhiều chỗ";
    private static final String COUNCIL = "council:" + Story.COUNCIL;

    private static final Reader ROADS = reader(new Grant(Role.AGENCY, Story.COUNCIL, "so-gtvt"));
    private static final Reader CLERK = reader(new Grant(Role.CLERK, Story.COUNCIL, null));
    private static final Reader OF_ANOTHER_COUNCIL = reader(new Grant(Role.CLERK, "cao-bang", null));

    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final ReadSideFixture read = ReadSideFixture.start(new InMemoryEventStorageEngine(), mongo, "log-1");

    private final Story led = handedOver("LED").assigned("so-gtvt", "2022-08-01", null);
    private final Story coordinated = handedOver("COORDINATED").assigned("so-xd", "2022-08-01", null, "so-gtvt");
    private final Story formerly = handedOver("FORMERLY")
            .assigned("so-gtvt", "2022-08-01", null)
            .refused("so-gtvt", "2022-08-02")
            .assigned("so-xd", "2022-08-03", null);
    private final Story answered = handedOver("ANSWERED")
            .leadTakenFromAnswer("so-gtvt", "2022-08-01")
            .answered("so-gtvt", Outcome.RESOLVED, "2022-08-01");
    private final Story followed = handedOver("FOLLOWED")
            .and(new PetitionMerged(
                    id("FOLLOWED"), id("LED"), null, new DocumentReference("7/TB", null, null, null), DAY));
    private final Story ofOthers = handedOver("OF-OTHERS").assigned("so-xd", "2022-08-01", null);
    private final Story ofNobody = handedOver("OF-NOBODY");

    private static Reader reader(Grant... grants) {
        return new Reader("ai-do", List.of(grants));
    }

    private static String id(String reference) {
        return Story.id(Story.TERM, 9, reference);
    }

    private static Story handedOver(String reference) {
        return Story.received(reference, "2022-07-18", "giao-thong", Level.PROVINCE)
                .classified("giao-thong", Level.PROVINCE, "2022-07-18")
                .transferred("2022-07-29");
    }

    @BeforeEach
    void record() {
        publish("term:" + Story.TERM, 0, new TermDefined(Story.TERM, Story.COUNCIL, "X", DAY, DAY));
        publish(COUNCIL, 0, new CouncilDefined(Story.COUNCIL, "HĐND tỉnh", Level.PROVINCE, null, DAY, null, null));
        List.of(led, coordinated, formerly, answered, followed, ofOthers, ofNobody)
                .forEach(story -> story.record(read.log()));
        read.awaitHead();
    }

    @AfterEach
    void stop() {
        read.close();
        mongo.close();
    }

    private void publish(String id, long sequence, Object event) {
        read.log()
                .publish(new GenericDomainEventMessage<>(
                        "Catalogue", id, sequence, event, Map.of(), id + sequence, Instant.EPOCH));
    }

    private <R> Optional<R> ask(Reader reader, Object query, Class<R> type) {
        return read.bean(QueryGateway.class)
                .query(reader.asking(query), ResponseTypes.optionalInstanceOf(type))
                .join();
    }

    private static FindPetitions all(@Nullable String sort) {
        return FindPetitions.of(null).sortedBy(sort);
    }

    private List<String> listed(Reader reader, Object query) {
        return ask(reader, query, PetitionPage.class).orElseThrow().items().stream()
                .map(PetitionPage.Item::reference)
                .toList();
    }

    private static FindResolution figures() {
        return new FindResolution(
                Story.TERM,
                null,
                null,
                CountScope.ALL,
                CountUnit.PETITION,
                List.of(),
                LocalDate.parse("2022-12-31"),
                Instant.parse("2031-01-01T00:00:00Z"),
                Rounding.DEFAULT);
    }

    @Test
    void what_was_ever_assigned_or_answered_and_what_is_followed_with_it_is_listed_and_nothing_else() {
        assertThat(listed(ROADS, all("reference")))
                .containsExactlyInAnyOrder("ANSWERED", "COORDINATED", "FOLLOWED", "FORMERLY", "LED");
        assertThat(listed(CLERK, all("reference")))
                .contains("OF-OTHERS", "OF-NOBODY")
                .hasSize(7);
        assertThat(listed(OF_ANOTHER_COUNCIL, all("reference"))).isEmpty();
        assertThat(listed(Reader.NOBODY, all("reference"))).isEmpty();
    }

    @Test
    void numbers_agree_with_lists() {
        assertThat(ask(ROADS, new CountPetitions(List.of(all(null), all(null))), PetitionCounts.class)
                        .orElseThrow()
                        .matching())
                .containsExactly(5, 5);
    }

    @Test
    void a_petition_with_its_history_and_its_family_is_told_or_refused() {
        for (Story own : List.of(led, coordinated, formerly, answered, followed)) {
            assertThat(ask(ROADS, new FindPetition(own.id()), PetitionView.class))
                    .isPresent();
            assertThat(ask(ROADS, new FindHistory(own.id()), PetitionHistory.class))
                    .isPresent();
            assertThat(ask(ROADS, new FindFamily(own.id()), PetitionFamily.class))
                    .isPresent();
        }
        for (Story other : List.of(ofOthers, ofNobody)) {
            assertThatThrownBy(() -> ask(ROADS, new FindPetition(other.id()), PetitionView.class))
                    .hasMessageContaining("may not be read");
            assertThatThrownBy(() -> ask(ROADS, new FindHistory(other.id()), PetitionHistory.class))
                    .hasMessageContaining("may not be read");
            assertThatThrownBy(() -> ask(ROADS, new FindFamily(other.id()), PetitionFamily.class))
                    .hasMessageContaining("may not be read");
        }
    }

    @Test
    void similar_petitions_are_told_only_where_they_may_be_read() {
        saying("ROAD-1", ROAD).assigned("so-gtvt", "2022-08-01", null).record(read.log());
        saying("ROAD-2", ROAD).assigned("so-xd", "2022-08-01", null).record(read.log());

        assertThat(similar(ROADS)).containsExactly("ROAD-1");
        assertThat(similar(CLERK)).containsExactlyInAnyOrder("ROAD-1", "ROAD-2");
    }

    private static Story saying(String reference, String content) {
        return new Story(id(reference))
                .and(new PetitionReceived(
                        id(reference),
                        Story.COUNCIL,
                        Story.TERM + ".9",
                        reference,
                        content,
                        PetitionKind.KIEN_NGHI,
                        Round.BEFORE,
                        DAY,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        DAY));
    }

    private List<String> similar(Reader reader) {
        return read
                .bean(QueryGateway.class)
                .query(
                        reader.asking(new FindSimilar(Story.TERM, new SimilarQuery.Text(null, ROAD, null, null), 5)),
                        ResponseTypes.multipleInstancesOf(SimilarPetition.class))
                .join()
                .stream()
                .map(SimilarPetition::reference)
                .toList();
    }

    @Test
    void figures_are_told_whole_and_of_the_petitions_behind_a_number_those_that_may_be_read() {
        assertThat(ask(ROADS, figures(), Resolution.class).orElseThrow().total().total())
                .isEqualTo(ask(CLERK, figures(), Resolution.class)
                        .orElseThrow()
                        .total()
                        .total());
        FindCounted counted = new FindCounted(new FigureCell(figures(), Map.of(), FigureColumn.TOTAL), all(null));
        assertThat(listed(ROADS, counted)).contains("LED").doesNotContain("OF-OTHERS", "OF-NOBODY");
        assertThat(listed(CLERK, counted)).contains("LED", "OF-OTHERS", "OF-NOBODY");
        assertThatThrownBy(() -> ask(OF_ANOTHER_COUNCIL, figures(), Resolution.class))
                .hasMessageContaining("may not be read");
    }

    @Test
    void who_holds_another_role_beside_reads_everything() {
        Reader both =
                reader(new Grant(Role.AGENCY, Story.COUNCIL, "so-gtvt"), new Grant(Role.AUDITOR, Story.COUNCIL, null));

        assertThat(listed(both, all(null))).hasSize(7);
    }

    @Test
    void the_council_opens_everything_to_its_agencies_and_closes_it_again() {
        publish(COUNCIL, 1, new AgencyReadingDecided(Story.COUNCIL, AgencyReading.ALL));

        assertThat(listed(ROADS, all(null))).hasSize(7);
        assertThat(ask(ROADS, new FindPetition(ofNobody.id()), PetitionView.class))
                .isPresent();

        publish(COUNCIL, 2, new AgencyReadingDecided(Story.COUNCIL, AgencyReading.OWN));

        assertThat(listed(ROADS, all(null))).hasSize(5);
    }
}
