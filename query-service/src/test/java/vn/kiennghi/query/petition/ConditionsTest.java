package vn.kiennghi.query.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.AnswerCriteria;
import vn.kiennghi.api.petition.Condition;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.NoticeChannel;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionEvent.AnswerAccepted;
import vn.kiennghi.api.petition.PetitionEvent.AnswerRejected;
import vn.kiennghi.api.petition.PetitionEvent.Answered;
import vn.kiennghi.api.petition.PetitionEvent.PetitionClosed;
import vn.kiennghi.api.petition.PetitionEvent.PetitionMerged;
import vn.kiennghi.api.petition.PetitionEvent.RepeatLinked;
import vn.kiennghi.api.petition.PetitionEvent.ResolutionConfirmed;
import vn.kiennghi.api.petition.PetitionEvent.ResolutionDisputed;
import vn.kiennghi.api.petition.PetitionEvent.VotersInformed;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionPage.Marks;
import vn.kiennghi.api.petition.PetitionQuery.CountPetitions;
import vn.kiennghi.api.petition.PetitionQuery.CountVoices;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.VoiceCounts;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.EmbeddedMongo;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.ReadModelStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConditionsTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2022-10-01T00:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final AnswerCriteria ALL_MET = new AnswerCriteria(true, true, true, true);

    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final EmbeddedEventStore log = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final ReadModelStore store = new ReadModelStore(mongo.storage());
    private final Documents<PetitionRow> register = store.collection("register", PetitionRow.class);
    private final EventLog events = new EventLog(log);
    private final TermRows rows = new TermRows(register, events, mongo.storedToken());
    private final RegisterQueries queries = new RegisterQueries(
            new RegisterPages(new PetitionContents(register, events), rows, WholeReading.of(events), CLOCK));

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void R21_an_answer_waits_for_the_council_until_it_was_weighed() {
        answered("mới", Outcome.EXPLAINED).record(log);
        accepted(answered("đã nhận", Outcome.EXPLAINED), "2022-09-10").record(log);
        rejected(answered("đã trả", Outcome.EXPLAINED), "2022-09-10").record(log);
        assigned("chưa trả lời").record(log);

        assertThat(list(Condition.TO_REVIEW)).containsExactly("mới");
    }

    @Test
    void R4_what_is_claimed_waits_for_a_verdict_until_there_is_one_or_the_petition_is_closed() {
        answered("mới", Outcome.RESOLVED).record(log);
        accepted(answered("đã nhận", Outcome.RESOLVED), "2022-09-10").record(log);
        confirmed(answered("xác nhận", Outcome.RESOLVED), "2022-09-10").record(log);
        disputed(answered("không xác nhận", Outcome.RESOLVED), "2022-09-10").record(log);
        closed(answered("kết thúc", Outcome.RESOLVED), "2022-09-10").record(log);
        answered("giải trình", Outcome.EXPLAINED).record(log);

        assertThat(list(Condition.TO_VERIFY)).containsExactlyInAnyOrder("mới", "đã nhận");
    }

    @Test
    void R4_and_R21_what_was_sent_back_waits_for_the_agency_until_it_answers_again() {
        rejected(answered("trả lại", Outcome.EXPLAINED), "2022-09-10").record(log);
        disputed(answered("không xác nhận", Outcome.RESOLVED), "2022-09-10").record(log);
        disputed(answered("đã trả lời lại", Outcome.RESOLVED), "2022-09-10")
                .answered("so-gtvt", Outcome.RESOLVED, "2022-09-20")
                .record(log);
        assigned("chưa trả lời").record(log);

        assertThat(list(Condition.SENT_BACK)).containsExactlyInAnyOrder("trả lại", "không xác nhận");
        assertThat(marks("trả lại").sentBack()).isTrue();
        assertThat(marks("đã trả lời lại").sentBack()).isFalse();
    }

    @Test
    void a_promise_is_broken_the_day_after_it_unless_something_else_was_answered_since() {
        promised("hôm qua", "2022-09-30").record(log);
        promised("hôm nay", "2022-10-01").record(log);
        promised("đã xong", "2022-09-30")
                .answered("so-gtvt", Outcome.RESOLVED, "2022-09-29")
                .record(log);
        closed(promised("kết thúc", "2022-09-30"), "2022-09-10").record(log);

        assertThat(list(Condition.PROMISE_PASSED)).containsExactly("hôm qua");
        assertThat(marks("hôm qua").promisedOn()).isEqualTo("2022-09-30");
        assertThat(marks("hôm qua").promisePassed()).isTrue();
        assertThat(marks("hôm nay").promisedOn()).isEqualTo("2022-10-01");
        assertThat(marks("hôm nay").promisePassed()).isFalse();
        assertThat(marks("đã xong").promisedOn()).isNull();
    }

    @Test
    void R35_voters_are_to_be_told_what_was_found_of_the_answer_in_force_and_then_the_petition_can_be_closed() {
        answered("chưa xem xét", Outcome.RESOLVED).record(log);
        confirmed(answered("xác nhận", Outcome.RESOLVED), "2022-09-10").record(log);
        accepted(answered("đã nhận", Outcome.EXPLAINED), "2022-09-10").record(log);
        informed(accepted(answered("đã báo", Outcome.EXPLAINED), "2022-09-10"), "2022-09-15")
                .record(log);
        informed(confirmed(answered("xong", Outcome.RESOLVED), "2022-09-10"), "2022-09-15")
                .record(log);
        confirmed(
                        informed(answered("báo cũ", Outcome.IN_PROGRESS), "2022-09-02")
                                .answered("so-gtvt", Outcome.RESOLVED, "2022-09-05"),
                        "2022-09-10")
                .record(log);

        assertThat(list(Condition.TO_INFORM)).containsExactlyInAnyOrder("xác nhận", "đã nhận", "báo cũ");
        assertThat(list(Condition.TO_CLOSE)).containsExactly("xong");
    }

    @Test
    void R10_a_merged_petition_says_where_it_went_and_its_lead_how_many_it_leads() {
        Story lead = classified(9, "chính").record(log);
        merged(classified(9, "gộp 1"), lead).record(log);
        merged(classified(9, "gộp 2"), lead).record(log);

        assertThat(list(Condition.LEADS_OTHERS)).containsExactly("chính");
        assertThat(marks("chính").merged()).isEqualTo(2);
        assertThat(marks("gộp 1").lead()).isEqualTo(new PetitionPage.Lead(lead.id(), "chính"));
        assertThat(list(Condition.FOLLOWED)).containsExactly("chính");
        assertThat(list(Condition.VOICE)).hasSize(3);
    }

    @Test
    void R11_a_matter_has_one_line_the_last_time_it_was_brought() {
        Story first = answered(classified(9, "lần 1"), Outcome.RESOLVED).record(log);
        Story second = repeats(classified(10, "lần 2"), first).record(log);
        repeats(classified(11, "lần 3"), second).record(log);
        classified(11, "khác").record(log);
        Story other = classified(9, "A").record(log);
        repeats(classified(10, "B"), other).record(log);

        assertThat(list(Condition.REPEATED)).containsExactlyInAnyOrder("lần 1", "A", "lần 2", "B", "lần 3");
        assertThat(marks("lần 1").raised()).isEqualTo(3);
        assertThat(list(Condition.MATTER)).containsExactlyInAnyOrder("B", "lần 3", "khác");
        assertThat(list(Condition.REPEATED_MATTER)).containsExactlyInAnyOrder("B", "lần 3");
        assertThat(list(Condition.UNRESOLVED_MATTER)).containsExactly("B");
        assertThat(references(list(9).holding(Condition.REPEATED_MATTER)))
                .as("within a session a matter has its line there")
                .containsExactlyInAnyOrder("lần 1", "A");
    }

    @Test
    void R11_a_resolution_that_the_council_disputes_resolves_no_matter() {
        Story first = disputed(answered(classified(9, "1"), Outcome.RESOLVED), "2022-09-10")
                .record(log);
        repeats(classified(10, "2"), first).record(log);

        assertThat(list(Condition.UNRESOLVED_MATTER)).containsExactly("2");
    }

    @Test
    void the_numbers_of_voices_and_matters_are_the_lengths_of_their_lists() {
        Story first = classified(9, "1").record(log);
        Story again = repeats(classified(10, "2"), first).record(log);
        merged(classified(10, "3"), again).record(log);
        Story twice = repeats(classified(10, "4"), first).record(log);
        repeats(classified(11, "5"), twice).record(log);
        Story parent = classified(11, "6");
        Story item = parent.item("6.1", "2022-07-25", Level.PROVINCE).record(log);
        parent.split("2022-07-25", item).record(log);
        FamilyQueries families = new FamilyQueries(DossiersOf.log(events), rows, WholeReading.of(events));

        for (Integer session : Arrays.asList(null, 9, 10, 11, 12)) {
            VoiceCounts counts = families.voices(new CountVoices(Story.TERM, session), WholeReading.READER);
            FindPetitions list = session == null ? term() : list(session);
            assertThat(List.of(
                            counts.voices(),
                            counts.petitions(),
                            counts.matters(),
                            counts.repeated(),
                            counts.repeatedUnresolved()))
                    .as("session %s", session)
                    .isEqualTo(lengths(
                            list,
                            Condition.VOICE,
                            Condition.FOLLOWED,
                            Condition.MATTER,
                            Condition.REPEATED_MATTER,
                            Condition.UNRESOLVED_MATTER));
        }
    }

    @Test
    void every_condition_counts_what_it_lists() {
        answered("1", Outcome.RESOLVED).record(log);
        confirmed(answered("2", Outcome.RESOLVED), "2022-09-10").record(log);
        rejected(answered("3", Outcome.IN_PROGRESS), "2022-09-10").record(log);
        repeats(classified(10, "4"), promised("5", "2022-09-20").record(log)).record(log);
        CountQueries counts = new CountQueries(rows, WholeReading.of(events), CLOCK);

        for (Condition condition : Condition.values()) {
            FindPetitions list = term().holding(condition);
            assertThat(counts.counts(new CountPetitions(List.of(list)), WholeReading.READER)
                            .matching())
                    .as("%s", condition)
                    .containsExactly(
                            queries.page(list, WholeReading.READER).items().size());
        }
    }

    private List<Integer> lengths(FindPetitions list, Condition... conditions) {
        return Arrays.stream(conditions)
                .map(condition -> queries.page(list.holding(condition), WholeReading.READER)
                        .items()
                        .size())
                .toList();
    }

    private List<String> list(Condition condition) {
        return references(term().holding(condition));
    }

    private List<String> references(FindPetitions query) {
        return queries.page(query, WholeReading.READER).items().stream()
                .map(PetitionPage.Item::reference)
                .toList();
    }

    private Marks marks(String reference) {
        return queries.page(term(), WholeReading.READER).items().stream()
                .filter(item -> item.reference().equals(reference))
                .findFirst()
                .orElseThrow()
                .marks();
    }

    private static FindPetitions term() {
        return find(null);
    }

    private static FindPetitions list(int session) {
        return find(Story.TERM + "." + session);
    }

    private static FindPetitions find(@Nullable String sessionId) {
        return FindPetitions.of(null).with(PetitionFilter.TERM, Story.TERM).with(PetitionFilter.SESSION, sessionId);
    }

    private static Story classified(int session, String reference) {
        return Story.received(
                        Story.TERM, session, reference, null, Round.BEFORE, "2022-07-18", "giao-thong", Level.PROVINCE)
                .classified("giao-thong", Level.PROVINCE, "2022-07-20");
    }

    private static Story assigned(String reference) {
        return assigned(classified(9, reference));
    }

    private static Story assigned(Story story) {
        return story.transferred("2022-07-29").assigned("so-gtvt", "2022-08-08", "2022-12-31");
    }

    private static Story answered(String reference, Outcome outcome) {
        return answered(classified(9, reference), outcome);
    }

    private static Story answered(Story story, Outcome outcome) {
        return assigned(story).answered("so-gtvt", outcome, "2022-09-01");
    }

    private static Story promised(String reference, String by) {
        return assigned(reference).answered("so-gtvt", Outcome.IN_PROGRESS, "2022-09-01", by);
    }

    private static Story accepted(Story story, String on) {
        return story.and(new AnswerAccepted(story.id(), 1, ALL_MET, null, DocumentReference.NONE, day(on)));
    }

    private static Story rejected(Story story, String on) {
        return story.and(new AnswerRejected(
                story.id(),
                1,
                new AnswerCriteria(true, false, false, true),
                "Chưa nêu thời hạn",
                DocumentReference.NONE,
                day(on)));
    }

    private static Story confirmed(Story story, String on) {
        int answers = (int) story.told().stream()
                .filter(told -> told.event() instanceof Answered)
                .count();
        return story.and(new ResolutionConfirmed(story.id(), answers, null, DocumentReference.NONE, day(on)));
    }

    private static Story disputed(Story story, String on) {
        return story.and(new ResolutionDisputed(story.id(), 1, "Đường chưa sửa xong", DocumentReference.NONE, day(on)));
    }

    private static Story informed(Story story, String on) {
        return story.and(new VotersInformed(
                story.id(), NoticeChannel.MEETING, "Xã Vĩ Hương", null, DocumentReference.NONE, day(on)));
    }

    private static Story closed(Story story, String on) {
        return story.and(new PetitionClosed(story.id(), "Cử tri rút kiến nghị", null, DocumentReference.NONE, day(on)));
    }

    private static Story merged(Story story, Story into) {
        return story.and(
                new PetitionMerged(story.id(), into.id(), "Trùng nội dung", DocumentReference.NONE, day("2022-07-21")));
    }

    private static Story repeats(Story story, Story earlier) {
        return story.and(new RepeatLinked(story.id(), earlier.id(), null, DocumentReference.NONE, day("2022-07-22")));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
