package vn.kiennghi.query.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Condition;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionQuery;
import vn.kiennghi.api.petition.PetitionQuery.CountPetitions;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.EmbeddedMongo;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.ReadModelStore;

/** Lists, counts and matters found by the indexes are those that a look at each row gives, whatever happens to the rows. */
class RegisterPropertyTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate TODAY = LocalDate.parse("2022-10-01");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-10-01T00:00:00Z"), ZONE);
    private static final List<String> FIELDS = List.of("dien", "giao-thong", "y-te");
    private static final List<String> AGENCIES = List.of("so-gtvt", "so-xd", "ubnd-xa");
    private static final List<String> WORDS = List.of(
            "đường", "uon", "Sửa", "P1", "1", "thông số", "trạm y tế", "xã Bằng", "Vĩ", "không có", "ộ", "ông P");

    private static final EmbeddedMongo MONGO = new EmbeddedMongo();

    private final List<Story> stories = new ArrayList<>();

    @AfterContainer
    static void stop() {
        MONGO.close();
    }

    /** Terms of three sessions that grow and change while they are asked. */
    @Property(tries = 50)
    void lists_counts_and_matters_are_those_of_a_look_at_each_row(@ForAll long seed) {
        Random random = new Random(seed);
        stories.clear();
        // Nothing is written: all that is known of the petitions comes from the log.
        EmbeddedEventStore log = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        Documents<PetitionRow> register = new ReadModelStore(MONGO.storage()).collection("register", PetitionRow.class);
        EventLog events = new EventLog(log);
        // Sometimes so little room that the term is read anew again and again.
        TermRows rows =
                new TermRows(register, events, MONGO.storedToken(), random.nextInt(4) == 0 ? 1_000 : Long.MAX_VALUE);
        RegisterPages pages = new RegisterPages(
                new PetitionContents(register, events),
                rows,
                WholeReading.of(events),
                CLOCK,
                random.nextBoolean() ? 0 : 300);
        CountQueries counts = new CountQueries(rows, WholeReading.of(events), CLOCK);
        for (int round = 0; round < 6; round++) {
            for (int i = random.nextInt(12); i >= 0; i--) {
                happen(random, log);
            }
            for (int i = 0; i < 8; i++) {
                agree(question(random), pages, counts, random.nextInt(5) + 1);
            }
            agreeOnMatters(rows);
        }
    }

    private List<PetitionRow> inOrder() {
        return stories.stream()
                .map(Story::row)
                .sorted((one, other) ->
                        RegisterKey.IN_REGISTER_ORDER.compare(RegisterKey.of(one), RegisterKey.of(other)))
                .toList();
    }

    private void agree(FindPetitions question, RegisterPages pages, CountQueries counts, int onOnePage) {
        PlainFilter plain = new PlainFilter(question, TODAY, new PlainMatters(inOrder()));
        RegisterOrder order = RegisterOrder.named(question.sort()).orElseThrow();
        List<PetitionRow> expected = inOrder().stream()
                .filter(plain)
                .sorted((one, other) -> order.comparator()
                        .compare(RegisterKey.asKnown(one, Instant.MAX), RegisterKey.asKnown(other, Instant.MAX)))
                .toList();

        List<PetitionPage.Item> found = new ArrayList<>();
        String cursor = null;
        do {
            PetitionPage page = pages.page(question.page(onOnePage, cursor), WholeReading.READER);
            assertThat(page.matching()).isEqualTo(expected.size());
            found.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);

        assertThat(found).extracting(PetitionPage.Item::id).isEqualTo(ids(expected));
        assertThat(found)
                .extracting(PetitionPage.Item::content)
                .isEqualTo(expected.stream().map(PetitionRow::content).toList());
        assertThat(counts.counts(new CountPetitions(List.of(question)), WholeReading.READER)
                        .matching())
                .containsExactly(expected.size());
    }

    private void agreeOnMatters(TermRows rows) {
        List<PetitionRow> all = inOrder();
        PlainMatters plain = new PlainMatters(all);
        rows.read(Story.TERM, term -> {
            for (PetitionRow row : all) {
                Matters matters = term.matters();
                assertThat(ids(matters.raised(row.id()))).isEqualTo(ids(plain.raised(row.id())));
                assertThat(ids(matters.mergedInto(row.id()))).isEqualTo(ids(plain.mergedInto(row.id())));
                assertThat(matters.resolvedOnce(row)).isEqualTo(plain.resolvedOnce(row));
                PetitionRow lead = plain.lead(row);
                assertThat(matters.lead(row))
                        .usingRecursiveComparison()
                        .ignoringFieldsOfTypes(Instant.class)
                        .isEqualTo(lead == null ? null : lead.withContent(""));
            }
            assertThat(term.matters().counts(2)).isEqualTo(plain.counts(Set.of(2)));
            assertThat(term.matters().counts(null)).isEqualTo(plain.counts(Set.of(1, 2, 3)));
            assertThat(term.all())
                    .as("but for moments, which follow from the whole record and not from a petition's own story")
                    .usingRecursiveComparison()
                    .ignoringFieldsOfTypes(Instant.class)
                    .isEqualTo(all.stream()
                            .map(RegisterPropertyTest::withoutContent)
                            .toList());
            return true;
        });
    }

    private static List<String> ids(List<PetitionRow> rows) {
        return rows.stream().map(PetitionRow::id).toList();
    }

    /** Mostly of one or two filters, so that something is found. */
    private static FindPetitions question(Random random) {
        int filter = random.nextInt(17);
        int other = random.nextInt(17);
        Set<Integer> asked = Set.of(filter, filter == other ? -1 : other);
        Set<Condition> conditions = EnumSet.noneOf(Condition.class);
        if (asked.contains(14)) {
            conditions.add(any(List.of(Condition.values()), random));
        }
        return FindPetitions.of(
                        asked.contains(0) ? Set.of(random.nextInt(4) == 0 ? "khac" : Story.COUNCIL, "khac-nua") : null)
                .with(PetitionFilter.TERM, random.nextBoolean() ? Story.TERM : null)
                .with(
                        PetitionFilter.SESSION,
                        asked.contains(1) || random.nextInt(3) == 0 ? Story.TERM + "." + (1 + random.nextInt(4)) : null)
                .with(PetitionFilter.STAGE, asked.contains(2) ? any(List.of(Stage.values()), random) : null)
                .with(PetitionFilter.OUTCOME, asked.contains(3) ? any(List.of(Outcome.values()), random) : null)
                .with(PetitionFilter.VERDICT, asked.contains(4) ? any(List.of(Verdict.values()), random) : null)
                .with(PetitionFilter.KIND, asked.contains(5) ? any(List.of(PetitionKind.values()), random) : null)
                .with(PetitionFilter.FIELD, asked.contains(6) ? any(FIELDS, random) : null)
                .with(PetitionFilter.AGENCY, asked.contains(7) ? any(AGENCIES, random) : null)
                .with(PetitionFilter.LEVEL, asked.contains(8) ? any(List.of(Level.values()), random) : null)
                .with(PetitionFilter.FLAGGED, asked.contains(9) ? random.nextBoolean() : null)
                .with(PetitionFilter.OVERDUE, asked.contains(10) ? random.nextBoolean() : null)
                .with(PetitionFilter.COMMITTEE, asked.contains(11) ? "ban-phap-che" : null)
                .with(PetitionFilter.ROUND, asked.contains(12) ? any(List.of(Round.values()), random) : null)
                .with(PetitionFilter.DUE_BY, asked.contains(13) ? TODAY.plusDays(random.nextInt(40) - 20) : null)
                .with(PetitionFilter.CONDITIONS, conditions)
                .with(
                        PetitionFilter.WORDS,
                        asked.contains(15) || random.nextInt(3) == 0
                                ? any(WORDS, random) + (random.nextBoolean() ? "" : " " + any(WORDS, random))
                                : null)
                .sortedBy(any(PetitionQuery.ORDERS, random));
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private void happen(Random random, EmbeddedEventStore log) {
        if (stories.isEmpty() || random.nextInt(3) == 0) {
            int number = stories.size() + 1;
            Story story = Story.received(
                    Story.TERM,
                    1 + random.nextInt(3),
                    "P" + number,
                    random.nextInt(4) == 0 ? null : random.nextInt(20),
                    any(List.of(Round.values()), random),
                    day(random),
                    random.nextBoolean() ? any(FIELDS, random) : null,
                    random.nextBoolean() ? any(List.of(Level.values()), random) : null);
            stories.add(story.record(log));
            return;
        }
        int place = random.nextInt(stories.size());
        Story story = stories.get(place);
        int told = story.told().size();
        if (told == 1 && random.nextInt(6) == 0) {
            Story one =
                    story.item("P" + place + "/1", day(random), Level.PROVINCE).record(log);
            Story two =
                    story.item("P" + place + "/2", day(random), Level.PROVINCE).record(log);
            stories.addAll(List.of(one, two));
            story.split(day(random), one, two);
        } else {
            change(story, place, random);
        }
        story.record(log, told);
    }

    private void change(Story story, int place, Random random) {
        // Earlier ones alone are linked with, so that no merger comes back to itself.
        Story earlier = stories.get(random.nextInt(place + 1));
        String on = day(random);
        int answers = story.row().answers().size();
        int answer = 1 + random.nextInt(Math.max(1, answers));
        switch (random.nextInt(20)) {
            case 0 -> story.classified(any(FIELDS, random), any(List.of(Level.values()), random), on);
            case 1 -> story.transferred(on);
            case 2 -> story.forwarded(any(List.of(Level.values()), random), on);
            case 3, 4 ->
                story.assigned(any(AGENCIES, random), on, random.nextInt(4) == 0 ? null : day(random), "ubnd-xa");
            case 5 -> story.refused(any(AGENCIES, random), on);
            case 6, 7, 8 ->
                story.answered(
                        any(AGENCIES, random),
                        any(List.of(Outcome.values()).subList(1, Outcome.values().length), random),
                        on,
                        random.nextBoolean() ? day(random) : null);
            case 9 -> story.and(answers == 0 ? Later.informed(story, on) : Later.accepted(story, answer, on));
            case 10 -> story.and(answers == 0 ? Later.informed(story, on) : Later.rejected(story, answer, on));
            case 11 -> story.and(answers == 0 ? Later.informed(story, on) : Later.confirmed(story, answer, on));
            case 12 -> story.flagged("f", FlagReason.NO_ROADMAP, on);
            case 13 -> story.cleared("f", on);
            case 14 ->
                story.and(
                        earlier == story || story.row().mergedInto() != null
                                ? Later.reopened(story, on)
                                : Later.merged(story, earlier, on));
            case 15, 16 ->
                story.and(earlier == story ? Later.closed(story, null, on) : Later.repeated(story, earlier, on));
            case 17 -> story.and(earlier == story ? Later.returned(story, on) : Later.toldApart(story, earlier, on));
            case 18 ->
                story.and(Later.corrected(story, CorrectableMember.CONTENT, "cũ", "Xây trạm y tế số " + place, on));
            default -> story.and(Later.corrected(story, CorrectableMember.PLACE, "cũ", "Xã Bằng Lãng", on));
        }
    }

    private static String day(Random random) {
        return TODAY.plusDays(random.nextInt(120) - 80).toString();
    }

    private static PetitionRow withoutContent(PetitionRow row) {
        return row.withContent("");
    }
}
