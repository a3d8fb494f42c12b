package vn.kiennghi.query.petition;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.AnswerCriteria;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.CorrectedValue;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.EscalationStep;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.NoticeChannel;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.AnswerRejected;
import vn.kiennghi.api.petition.PetitionEvent.Answered;
import vn.kiennghi.api.petition.PetitionEvent.AssignedToAgency;
import vn.kiennghi.api.petition.PetitionEvent.AssignmentRefused;
import vn.kiennghi.api.petition.PetitionEvent.PetitionCorrected;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionEscalated;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionFlagged;
import vn.kiennghi.api.petition.PetitionEvent.VotersInformed;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.query.platform.UntoldEvents;
import vn.kiennghi.service.petition.Extent;

/**
 * However much is recorded of a petition as far as the rules allow it, its row stays within what a store takes of one document, and its
 * page within as much.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LargestPetitionTest {
    private static final int MONGODB_TAKES = 16 << 20;
    private static final int WELL_BELOW = 15_000_000;
    private static final LocalDate DAY = LocalDate.of(2022, 12, 1);
    private static final String TEXT = "ế".repeat(20_000);
    private static final String LINE = "ế".repeat(300);
    private static final DocumentReference DOCUMENT = new DocumentReference(LINE, DAY, LINE, LINE);
    private static final String ID =
            Story.received("KN-01", "2022-07-18", null, null).id();

    private static PetitionEvent answer(int number, String text) {
        return new Answered(ID, "so-gtvt", Outcome.EXPLAINED, text, null, DOCUMENT, text, DAY);
    }

    private static PetitionEvent correction(int number, String content) {
        String other = number + content.substring(String.valueOf(number).length());
        return new PetitionCorrected(
                ID,
                List.of(
                        new CorrectedValue(CorrectableMember.CONTENT, content, other),
                        new CorrectedValue(CorrectableMember.GROUP, LINE, LINE),
                        new CorrectedValue(CorrectableMember.PLACE, LINE, LINE)),
                LINE,
                DOCUMENT,
                DAY);
    }

    private static PetitionEvent assignment(int number) {
        List<String> agencies = IntStream.range(0, 100)
                .mapToObj(agency -> "co-quan-co-ten-that-dai-trong-danh-muc-cua-hoi-dong-nhan-dan-" + agency)
                .toList();
        return new AssignedToAgency(ID, "so-gtvt", agencies, DAY, false, DOCUMENT, LINE, DAY);
    }

    static Stream<Arguments> kindsOfSteps() {
        return Stream.of(
                kind("answers with the longest texts", number -> answer(number, TEXT)),
                kind("answers with short texts", number -> answer(number, LINE)),
                kind("corrections of the longest contents", number -> correction(number, TEXT)),
                kind("corrections of lines", number -> correction(number, LINE)),
                kind("assignments with many agencies", LargestPetitionTest::assignment),
                kind("refused assignments", number -> new AssignmentRefused(ID, "so-gtvt", TEXT, DOCUMENT, DAY)),
                kind(
                        "flags",
                        number -> new SupervisionFlagged(
                                ID, "f" + number, List.of(FlagReason.values()), TEXT, DOCUMENT, DAY)),
                kind(
                        "escalations",
                        number -> new SupervisionEscalated(ID, EscalationStep.values()[0], TEXT, DOCUMENT, DAY)),
                kind("notices", number -> new VotersInformed(ID, NoticeChannel.values()[0], LINE, LINE, DOCUMENT, DAY)),
                kind(
                        "answers weighed again and again",
                        number -> number == 1
                                ? answer(number, TEXT)
                                : new AnswerRejected(
                                        ID, 1, new AnswerCriteria(true, true, true, false), TEXT, DOCUMENT, DAY)),
                kind("a bit of everything", number -> switch (number % 3) {
                    case 0 -> assignment(number);
                    case 1 -> answer(number, "ế".repeat(1_500));
                    default -> correction(number, "ế".repeat(400));
                }));
    }

    private static Arguments kind(String name, IntFunction<PetitionEvent> step) {
        return Arguments.of(name, step);
    }

    private static Story handedOver() {
        return Story.received("KN-01", "2022-07-18", "giao-thong", Level.PROVINCE)
                .classified("giao-thong", Level.PROVINCE, "2022-07-18")
                .transferred("2022-07-29")
                .assigned("so-gtvt", "2022-08-01", "2022-09-01");
    }

    private static PetitionDossier shown(Story story) {
        return Objects.requireNonNull(DossierFold.of(story.messages(), UntoldEvents.NONE));
    }

    /** A petition that was handed over, and then that step as often as its record has room for it. */
    private static PetitionDossier largest(IntFunction<PetitionEvent> step) {
        Story story = handedOver();
        Extent extent = Extent.NONE;
        for (Story.Told told : story.told()) {
            extent = extent.after(told.event());
        }
        int number = 1;
        PetitionEvent event = step.apply(number);
        while (extent.after(event).isAllowed()) {
            extent = extent.after(event);
            story.and(event);
            number++;
            event = step.apply(number);
        }
        return shown(story);
    }

    private static int bytes(PetitionRow row) {
        return new RawBsonDocument(
                        row, MongoClientSettings.getDefaultCodecRegistry().get(PetitionRow.class))
                .getByteBuffer()
                .remaining();
    }

    private static int bytes(PetitionView view) {
        return JsonMapper.shared().writeValueAsBytes(view).length;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kindsOfSteps")
    void its_row_fits_into_one_document_and_its_page_into_one_answer(String name, IntFunction<PetitionEvent> step) {
        PetitionDossier largest = largest(step);

        assertThat(bytes(largest.row())).isLessThan(WELL_BELOW).isLessThan(MONGODB_TAKES);
        assertThat(bytes(PetitionViews.of(largest))).isLessThan(WELL_BELOW);
    }

    @Test
    void the_latest_texts_are_whole_and_the_oldest_are_beginnings() {
        List<PetitionDossier.AnswerText> answers =
                largest(number -> answer(number, number + TEXT.substring(10))).answers();

        assertThat(answers.getFirst().summary()).hasSize(104).startsWith("1ế").endsWith(" […]");
        assertThat(answers.getLast().summary()).startsWith(answers.size() + "ế").hasSizeGreaterThan(19_000);
        assertThat(answers)
                .filteredOn(answer -> !answer.summary().endsWith("[…]"))
                .hasSizeGreaterThan(45);
    }

    @Test
    void a_petition_as_petitions_are_is_shown_whole() {
        Story story = handedOver();
        for (int number = 1; number <= 40; number++) {
            story.and(answer(number, TEXT));
        }

        assertThat(shown(story).answers())
                .hasSize(40)
                .allSatisfy(answer -> assertThat(answer.summary()).isEqualTo(TEXT));
    }
}
