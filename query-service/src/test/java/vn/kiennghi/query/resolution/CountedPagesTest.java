package vn.kiennghi.query.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.CouncilEvent.CouncilDefined;
import vn.kiennghi.api.council.CouncilTermEvent.TermDefined;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.CountUnit;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.api.resolution.FigureCell;
import vn.kiennghi.api.resolution.FigureColumn;
import vn.kiennghi.api.resolution.FindCounted;
import vn.kiennghi.api.resolution.FindResolution;
import vn.kiennghi.api.resolution.Rounding;
import vn.kiennghi.query.petition.Story;
import vn.kiennghi.query.platform.EmbeddedMongo;
import vn.kiennghi.query.platform.ReadSideFixture;

/** The petitions behind a number come as pages of the register. */
class CountedPagesTest {
    private static final LocalDate DAY = LocalDate.parse("2021-06-29");

    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final ReadSideFixture read = ReadSideFixture.start(new InMemoryEventStorageEngine(), mongo, "log-1");

    @AfterEach
    void stop() {
        read.close();
        mongo.close();
    }

    @BeforeEach
    void record() {
        publish("term:" + Story.TERM, new TermDefined(Story.TERM, Story.COUNCIL, "X", DAY, DAY));
        publish(
                "council:" + Story.COUNCIL,
                new CouncilDefined(Story.COUNCIL, "HĐND tỉnh", Level.PROVINCE, null, DAY, null, null));
        for (int i = 1; i <= 5; i++) {
            handedOver("K-" + i).record(read.log());
        }
        handedOver("K-6")
                .assigned("so", "2022-08-01", null)
                .answered("so", Outcome.RESOLVED, "2022-09-01")
                .record(read.log());
        Story parent = Story.received("K-7", "2022-07-18", "dien", Level.PROVINCE);
        Story one = parent.item("K-7/1", "2022-07-20", Level.PROVINCE);
        Story two = parent.item("K-7/2", "2022-07-20", Level.PROVINCE);
        parent.split("2022-07-20", one, two);
        List.of(parent, one, two).forEach(story -> story.record(read.log()));
    }

    private static Story handedOver(String reference) {
        return Story.received(reference, "2022-07-18", "giao-thong", Level.PROVINCE)
                .classified("giao-thong", Level.PROVINCE, "2022-07-18")
                .transferred("2022-07-29");
    }

    private void publish(String id, Object event) {
        read.log().publish(new GenericDomainEventMessage<>("Catalogue", id, 0, event, Map.of(), id, Instant.EPOCH));
    }

    private static FindCounted counted(
            FigureColumn column, CountUnit unit, Map<String, @Nullable String> key, FindPetitions among) {
        FindResolution figures = new FindResolution(
                Story.TERM,
                null,
                null,
                CountScope.OWN_LEVEL,
                unit,
                key.isEmpty() ? List.of() : List.of(Dimension.AGENCY),
                LocalDate.parse("2022-12-31"),
                Instant.parse("2031-01-01T00:00:00Z"),
                Rounding.DEFAULT);
        return new FindCounted(new FigureCell(figures, key, column), among);
    }

    private static FindPetitions among(@Nullable String q, int limit, @Nullable String cursor) {
        return FindPetitions.of(null)
                .with(PetitionFilter.TERM, Story.TERM)
                .with(PetitionFilter.WORDS, q)
                .page(limit, cursor);
    }

    private PetitionPage page(FindCounted query) {
        return read.queries().query(query, PetitionPage.class).join();
    }

    private static List<String> references(PetitionPage page) {
        return page.items().stream().map(PetitionPage.Item::reference).toList();
    }

    @Test
    void a_number_is_listed_by_items_or_by_whole_petitions_as_it_counts() {
        assertThat(references(page(counted(FigureColumn.TOTAL, CountUnit.ITEM, Map.of(), among(null, 50, null)))))
                .containsExactlyInAnyOrder("K-1", "K-2", "K-3", "K-4", "K-5", "K-6", "K-7/1", "K-7/2");
        assertThat(references(page(counted(FigureColumn.TOTAL, CountUnit.PETITION, Map.of(), among(null, 50, null)))))
                .containsExactlyInAnyOrder("K-1", "K-2", "K-3", "K-4", "K-5", "K-6", "K-7");
        assertThat(references(page(counted(FigureColumn.RESOLVED, CountUnit.ITEM, Map.of(), among(null, 50, null)))))
                .containsExactly("K-6");
    }

    @Test
    void pages_and_search_work_within_the_number() {
        PetitionPage first = page(counted(FigureColumn.HANDED_OVER, CountUnit.ITEM, Map.of(), among(null, 4, null)));
        PetitionPage second =
                page(counted(FigureColumn.HANDED_OVER, CountUnit.ITEM, Map.of(), among(null, 4, first.next())));

        assertThat(first.matching()).isEqualTo(6);
        assertThat(references(first)).containsExactly("K-1", "K-2", "K-3", "K-4");
        assertThat(references(second)).containsExactly("K-5", "K-6");
        assertThat(second.next()).isNull();
        assertThat(references(page(counted(FigureColumn.HANDED_OVER, CountUnit.ITEM, Map.of(), among("k-3", 4, null)))))
                .containsExactly("K-3");
        assertThat(page(counted(FigureColumn.RESOLVED, CountUnit.ITEM, Map.of(), among("k-3", 4, null)))
                        .items())
                .isEmpty();
    }

    @Test
    void the_row_without_a_value_is_listed_too() {
        Map<String, @Nullable String> withoutAgency = new HashMap<>();
        withoutAgency.put("agency", null);

        assertThat(page(counted(FigureColumn.TOTAL, CountUnit.ITEM, withoutAgency, among(null, 50, null)))
                        .matching())
                .isEqualTo(7);
        assertThat(references(page(
                        counted(FigureColumn.TOTAL, CountUnit.ITEM, Map.of("agency", "so"), among(null, 9, null)))))
                .containsExactly("K-6");
    }

    @Test
    void an_unknown_term_has_no_number() {
        FindCounted known = counted(FigureColumn.TOTAL, CountUnit.ITEM, Map.of(), among(null, 50, null));
        FindResolution of = known.cell().figures();
        FindResolution unknown = new FindResolution(
                "unknown", null, null, of.scope(), of.unit(), List.of(), of.asOf(), of.knownAt(), of.rounding());

        assertThat(read.queries()
                        .query(
                                new FindCounted(new FigureCell(unknown, Map.of(), FigureColumn.TOTAL), known.among()),
                                ResponseTypes.optionalInstanceOf(PetitionPage.class))
                        .join())
                .isEqualTo(Optional.empty());
    }

    @Test
    void the_question_survives_the_way_between_processes() {
        Map<String, @Nullable String> withoutAgency = new HashMap<>();
        withoutAgency.put("agency", null);
        FindCounted query = counted(FigureColumn.DUE, CountUnit.PETITION, withoutAgency, among("đường", 20, null));
        Serializer messages = read.messageSerializer();

        SerializedObject<byte[]> sent = messages.serialize(query, byte[].class);
        assertThat((Object) messages.deserialize(sent)).isEqualTo(query);
    }
}
