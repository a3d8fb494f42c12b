package vn.kiennghi.query.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.AgencyEvent.AgencyDefined;
import vn.kiennghi.api.council.AgencyKind;
import vn.kiennghi.api.council.CouncilEvent.CouncilDefined;
import vn.kiennghi.api.council.CouncilTermEvent.TermDefined;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.CountUnit;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.api.resolution.FindResolution;
import vn.kiennghi.api.resolution.Resolution;
import vn.kiennghi.api.resolution.Rounding;
import vn.kiennghi.query.council.CouncilCatalogue;
import vn.kiennghi.query.petition.PagesOfRegister;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.petition.Story;
import vn.kiennghi.query.petition.TermRows;
import vn.kiennghi.query.petition.WholeReading;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.EmbeddedMongo;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.ReadModelStore;

/** R25: an old report comes out under the catalogue of its day. */
class ReportOfItsDayTest {
    private static final LocalDate DAY = LocalDate.parse("2021-06-29");
    private static final Instant MARCH = Instant.parse("2022-03-01T00:00:00Z");
    private static final Instant SEPTEMBER = Instant.parse("2022-09-01T00:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2022-12-01T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(DECEMBER, ZoneOffset.UTC);

    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final EmbeddedEventStore log = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final EventLog events = new EventLog(log);
    private final ReadModelStore store = new ReadModelStore(mongo.storage());
    private final Documents<PetitionRow> register = store.collection("register", PetitionRow.class);
    private final TermRows rows = new TermRows(register, events, mongo.storedToken());
    private final ResolutionQueries queries = new ResolutionQueries(
            rows,
            new CouncilCatalogue(events),
            PagesOfRegister.of(register, events, rows, CLOCK),
            new KnownMoments(new AnsweredInMemory(), CLOCK));

    @AfterEach
    void stop() {
        mongo.close();
    }

    @BeforeEach
    void record() {
        publish("term:" + Story.TERM, 0, MARCH, new TermDefined(Story.TERM, Story.COUNCIL, "X", DAY, DAY));
        publish("council:bac-kan", 0, MARCH, council("HĐND tỉnh Bắc Cạn", Level.DISTRICT));
        publish("agency:bac-kan/so", 0, MARCH, agency(AgencyKind.OTHER));
        Story.received("A", "2022-07-18", "dien", Level.PROVINCE)
                .transferred("2022-07-29")
                .assigned("so", "2022-08-01", null)
                .record(log);
        publish("council:bac-kan", 1, SEPTEMBER, council("HĐND tỉnh Bắc Kạn", Level.PROVINCE));
        publish("agency:bac-kan/so", 1, SEPTEMBER, agency(AgencyKind.DEPARTMENT));
    }

    private static CouncilDefined council(String name, Level level) {
        return new CouncilDefined(Story.COUNCIL, name, level, null, DAY, null, null);
    }

    private static AgencyDefined agency(AgencyKind kind) {
        return new AgencyDefined(Story.COUNCIL, "so", "Sở", kind, DAY, null);
    }

    private void publish(String id, long sequence, Instant at, Object event) {
        log.publish(new GenericDomainEventMessage<>("Catalogue", id, sequence, event, Map.of(), id + sequence, at));
    }

    private Resolution report(CountScope scope, Instant knownAt) {
        return Objects.requireNonNull(queries.resolution(
                new FindResolution(
                        Story.TERM,
                        null,
                        null,
                        scope,
                        CountUnit.ITEM,
                        java.util.List.of(Dimension.AGENCY_KIND),
                        LocalDate.parse("2022-12-31"),
                        knownAt,
                        Rounding.DEFAULT),
                WholeReading.READER));
    }

    @Test
    void the_councils_name_and_level_and_the_agencies_kinds_are_those_known_at_the_moment() {
        Resolution then = report(CountScope.ALL, Instant.parse("2022-08-15T00:00:00Z"));
        Resolution now = report(CountScope.ALL, DECEMBER);

        assertThat(then.definition().councilName()).isEqualTo("HĐND tỉnh Bắc Cạn");
        assertThat(now.definition().councilName()).isEqualTo("HĐND tỉnh Bắc Kạn");
        assertThat(then.rows().getFirst().key()).containsEntry("agencyKind", "OTHER");
        assertThat(now.rows().getFirst().key()).containsEntry("agencyKind", "DEPARTMENT");
        assertThat(report(CountScope.OWN_LEVEL, Instant.parse("2022-08-15T00:00:00Z"))
                        .total()
                        .total())
                .isZero();
        assertThat(report(CountScope.OWN_LEVEL, DECEMBER).total().total()).isEqualTo(1);
    }

    @Test
    void before_anything_was_known_the_first_definition_stands_in() {
        assertThat(report(CountScope.ALL, Instant.EPOCH).definition().councilName())
                .isEqualTo("HĐND tỉnh Bắc Cạn");
        assertThat(report(CountScope.ALL, Instant.EPOCH).total().total()).isZero();
    }

    @Test
    void an_unknown_term_has_no_figures() {
        assertThat(queries.resolution(
                        new FindResolution(
                                "unknown",
                                null,
                                null,
                                CountScope.ALL,
                                CountUnit.ITEM,
                                java.util.List.of(),
                                DAY,
                                DECEMBER,
                                Rounding.DEFAULT),
                        WholeReading.READER))
                .isNull();
        assertThat(queries.resolution(
                        new FindResolution(
                                "Not An Id",
                                null,
                                null,
                                CountScope.ALL,
                                CountUnit.ITEM,
                                java.util.List.of(),
                                DAY,
                                DECEMBER,
                                Rounding.DEFAULT),
                        WholeReading.READER))
                .isNull();
    }
}
