package vn.kiennghi.query.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.AgencyKind;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.resolution.Resolution;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.petition.Story;
import vn.kiennghi.query.petition.TermRows;
import vn.kiennghi.query.platform.EmbeddedMongo;
import vn.kiennghi.query.platform.ReadModelStore;
import vn.kiennghi.query.platform.ReadSideFixture;

/** What is recorded late under an earlier time changes no answer that was given, nor what the record knew before it came. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LateEntryTest {
    private static final Instant TEN = Instant.parse("2022-12-01T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2022-12-01T11:00:00Z");
    private static final Instant NOON = Instant.parse("2022-12-01T12:00:00Z");

    private final EventStorageEngine log = new InMemoryEventStorageEngine();
    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final AnsweredInMemory answered = new AnsweredInMemory();
    private ReadSideFixture read = started();
    private final SmallOffice office = new SmallOffice(read.log());

    @BeforeEach
    void anOffice() {
        office.termIsDefined(TEN.minusSeconds(3));
        office.councilIsCalled("HĐND tỉnh Bắc Cạn", TEN.minusSeconds(2));
        office.agencyIs(AgencyKind.OTHER, TEN.minusSeconds(1));
    }

    @AfterEach
    void stop() {
        read.close();
        mongo.close();
    }

    private ReadSideFixture started() {
        return ReadSideFixture.start(log, mongo, "log-1", answered);
    }

    private void startedAgain() {
        read.close();
        read = started();
        read.awaitHead();
    }

    private void madeAgain() {
        read.close();
        mongo.storage().forgetTokens();
        mongo.database().drop();
        startedAgain();
    }

    private Resolution known(@Nullable Instant at) {
        return read.queries().query(SmallOffice.known(at), Resolution.class).join();
    }

    private static int total(Resolution of) {
        return of.total().total();
    }

    private void stands(Instant at, Resolution answer) {
        assertThat(known(at)).as("known at %s", at).isEqualTo(answer);
    }

    @Test
    void an_answer_stays_as_it_was_when_a_petition_is_recorded_late() {
        office.next(office.petition(), TEN);
        Resolution before = known(ELEVEN);
        assertThat(total(before)).isEqualTo(1);

        office.next(office.petition(), TEN.plusSeconds(60));

        stands(ELEVEN, before);
        assertThat(total(known(null))).isEqualTo(2);
        startedAgain();
        stands(ELEVEN, before);
        madeAgain();
        stands(ELEVEN, before);
    }

    @Test
    void an_answer_stays_as_it_was_when_the_catalogue_is_changed_late() {
        office.agencyIs(AgencyKind.DEPARTMENT, TEN);
        Story petition = office.petition();
        petition.told().forEach(_ -> office.next(petition, TEN.plusSeconds(1)));
        Resolution before = known(ELEVEN);
        assertThat(before.definition().councilName()).isEqualTo("HĐND tỉnh Bắc Cạn");
        assertThat(before.rows().getFirst().key()).containsEntry("agencyKind", "DEPARTMENT");

        office.councilIsCalled("HĐND tỉnh Bắc Kạn", TEN.plusSeconds(60));
        office.agencyIs(AgencyKind.OTHER, TEN.plusSeconds(60));

        stands(ELEVEN, before);
        assertThat(known(null).definition().councilName()).isEqualTo("HĐND tỉnh Bắc Kạn");
        startedAgain();
        stands(ELEVEN, before);
        madeAgain();
        stands(ELEVEN, before);
        assertThat(known(null).rows().getFirst().key()).containsEntry("agencyKind", "OTHER");
    }

    @Test
    void what_came_after_something_later_was_not_known_before_it() {
        office.next(office.petition(), NOON);
        office.next(office.petition(), TEN);
        office.councilIsCalled("HĐND tỉnh Bắc Kạn", TEN);

        assertThat(total(known(ELEVEN))).isZero();
        assertThat(known(ELEVEN).definition().councilName()).isEqualTo("HĐND tỉnh Bắc Cạn");
        assertThat(total(known(NOON))).isEqualTo(2);
        assertThat(known(NOON).definition().councilName()).isEqualTo("HĐND tỉnh Bắc Kạn");
    }

    @Test
    void what_is_answered_without_a_moment_names_one_by_which_it_is_had_again() {
        office.next(office.petition(), NOON);
        Resolution first = known(null);
        office.next(office.petition(), NOON);
        Resolution second = known(null);
        office.next(office.petition(), TEN);
        Resolution third = known(null);

        assertThat(total(first)).isEqualTo(1);
        assertThat(total(second)).isEqualTo(2);
        assertThat(total(third)).isEqualTo(3);
        madeAgain();
        stands(first.definition().knownAt(), first);
        stands(second.definition().knownAt(), second);
        stands(third.definition().knownAt(), third);
    }

    @Test
    void a_moment_to_come_is_answered_by_what_is_known_and_says_so() {
        office.next(office.petition(), NOON);
        Resolution answer = known(Instant.parse("2999-01-01T00:00:00Z"));
        office.next(office.petition(), NOON);

        assertThat(answer.definition().knownAt()).isBetween(NOON, NOON.plusMillis(1));
        stands(answer.definition().knownAt(), answer);
        assertThat(total(known(Instant.parse("2999-01-01T00:00:00Z")))).isEqualTo(2);
    }

    @Test
    void an_answer_without_a_moment_has_what_came_late_although_an_earlier_answer_must_not_have_it() {
        office.next(office.petition(), TEN);
        Resolution before = known(NOON);
        office.next(office.petition(), TEN.plusSeconds(60));
        Resolution after = known(null);

        assertThat(total(after)).isEqualTo(2);
        assertThat(after.definition().knownAt()).isAfter(NOON);
        assertThat(known(null)).as("nothing more is kept of the same").isEqualTo(after);
        office.next(office.petition(), TEN.plusSeconds(120));
        stands(NOON, before);
        stands(after.definition().knownAt(), after);
    }

    @Test
    void rows_that_were_made_again_have_the_moments_that_they_had() {
        office.next(office.petition(), NOON);
        office.next(office.petition(), TEN);
        read.awaitHead();
        String digest = read.digest();

        madeAgain();

        assertThat(read.digest()).isEqualTo(digest);
        assertThat(read.bean(ReadModelStore.class).names()).contains("moments");
        assertThat(read.bean(TermRows.class).ofTerm(Story.TERM))
                .extracting(PetitionRow::stage)
                .containsOnly(Stage.RECEIVED);
    }
}
