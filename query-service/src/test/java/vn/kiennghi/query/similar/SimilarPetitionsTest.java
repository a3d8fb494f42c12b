package vn.kiennghi.query.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.CorrectedValue;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.SimilarPetition;
import vn.kiennghi.api.petition.SimilarQuery.FindSimilar;
import vn.kiennghi.api.petition.SimilarQuery.FindSimilarToMany;
import vn.kiennghi.api.petition.SimilarQuery.Text;
import vn.kiennghi.api.petition.SimilarToMany;
import vn.kiennghi.query.platform.EmbeddedMongo;
import vn.kiennghi.query.platform.ReadSideFixture;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SimilarPetitionsTest {
    private static final LocalDate DAY = LocalDate.parse("2022-07-18");
    private static final DocumentReference DOCUMENT = new DocumentReference("7/UBND-VP", DAY, null, null);
    private static final String ROAD =
            "Cử tri đề nghị nâng cấp tuyến đường từ trung tâm xã đi thôn Lủng Vài dài 6 km, mặt đường đã hư hỏng.";
    private static final String POWER =
            "Điện tại thôn Khu Chợ rất yếu vào giờ cao điểm, đề nghị lắp thêm trạm biến áp.";

    private final InMemoryEventStorageEngine log = new InMemoryEventStorageEngine();
    private final AtomicInteger events = new AtomicInteger();
    private EmbeddedMongo mongo = new EmbeddedMongo();
    private ReadSideFixture readSide = ReadSideFixture.start(log, mongo, "log");

    @AfterEach
    void stop() {
        readSide.close();
        mongo.close();
    }

    private void happened(String id, long sequence, PetitionEvent event) {
        readSide.log()
                .publish(new GenericDomainEventMessage<>(
                        "Petition",
                        "petition:" + id,
                        sequence,
                        event,
                        Map.of("user", "lan", "role", "CLERK"),
                        "event-" + events.incrementAndGet(),
                        Instant.parse("2022-07-18T05:00:00Z")));
        readSide.awaitHead();
    }

    private void received(String id, String content, String place, @Nullable String parent) {
        happened(
                id,
                0,
                new PetitionEvent.PetitionReceived(
                        id,
                        "bac-kan",
                        "bac-kan-x.9",
                        id,
                        content,
                        PetitionKind.KIEN_NGHI,
                        Round.BEFORE,
                        DAY,
                        "Tổ đại biểu số 3",
                        place,
                        null,
                        null,
                        null,
                        null,
                        parent,
                        DAY));
    }

    private List<SimilarPetition> similar(@Nullable String petitionId, String content, @Nullable String place) {
        return readSide.queries()
                .query(
                        new FindSimilar("bac-kan-x", new Text(petitionId, content, null, place), 5),
                        ResponseTypes.multipleInstancesOf(SimilarPetition.class))
                .join();
    }

    private List<String> ids(@Nullable String petitionId, String content, @Nullable String place) {
        return similar(petitionId, content, place).stream()
                .map(SimilarPetition::id)
                .toList();
    }

    @Test
    void order_diacritics_case_and_numbers_do_not_matter() {
        received("road", ROAD, "Xã Cổ Linh", null);
        received("power", POWER, "Xã Cổ Linh", null);

        assertThat(ids(null, "mặt đường hư hỏng 12 km, tuyến đi thôn Lủng Vài từ trung tâm xã", null))
                .containsExactly("road");
        assertThat(ids(null, "MAT DUONG DI LUNG VAI DA HU HONG", null)).containsExactly("road");
        assertThat(ids(null, "đường vào Lủng Vài xuống cấp", "xã cổ linh, huyện Pác Nặm"))
                .as("other words of the same meaning")
                .containsExactly("road");
        assertThat(similar(null, ROAD, null).getFirst().score()).isGreaterThan(0.85);
    }

    @Test
    void what_only_comes_from_the_same_place_is_not_similar() {
        received("road", ROAD, "Xã Cổ Linh", null);

        assertThat(ids(null, "Cử tri xã Cổ Linh đề nghị UBND tỉnh quan tâm hỗ trợ giống lúa.", "Xã Cổ Linh"))
                .isEmpty();
        assertThat(ids(null, "", "Xã Cổ Linh")).isEmpty();
        assertThat(ids(null, "12 km", null)).isEmpty();
    }

    @Test
    void of_two_that_say_the_same_the_one_of_the_same_place_comes_first() {
        received("there", "Đề nghị làm rãnh thoát nước ở chợ.", "Xã Bằng Vân", null);
        received("here", "Đề nghị làm rãnh thoát nước ở chợ.", "Xã Cổ Linh", null);

        assertThat(ids(null, "Làm rãnh thoát nước ở chợ", "Xã Cổ Linh")).containsExactly("here", "there");
        assertThat(ids(null, "Làm rãnh thoát nước ở chợ", "Bằng Vân")).containsExactly("there", "here");
    }

    @Test
    void the_petition_itself_its_items_and_its_parent_are_left_out() {
        received("whole", ROAD + " " + POWER, "Xã Cổ Linh", null);
        received("item-1", ROAD, "Xã Cổ Linh", "whole");
        received("item-2", POWER, "Xã Cổ Linh", "whole");
        received("other", ROAD, "Xã Cổ Linh", null);
        happened(
                "whole", 1, new PetitionEvent.PetitionSplit("whole", List.of("item-1", "item-2"), null, DOCUMENT, DAY));

        assertThat(ids("item-1", ROAD, "Xã Cổ Linh")).containsExactly("other");
        assertThat(ids("whole", ROAD, "Xã Cổ Linh")).containsExactly("other");
        assertThat(ids("other", ROAD, "Xã Cổ Linh"))
                .as("the items, not what was split")
                .containsExactly("item-1");
    }

    @Test
    void petitions_that_were_linked_or_told_apart_are_not_offered_again_from_either_side() {
        for (String id : List.of("first", "again", "apart", "other")) {
            received(id, ROAD, "Xã Cổ Linh", null);
        }
        happened("again", 1, new PetitionEvent.RepeatLinked("again", "first", null, DOCUMENT, DAY));
        happened("apart", 1, new PetitionEvent.ToldApart("apart", "again", null, DOCUMENT, DAY));

        assertThat(ids("again", ROAD, null)).containsExactly("other");
        assertThat(ids("apart", ROAD, null)).containsExactlyInAnyOrder("first", "other");
        assertThat(ids("first", ROAD, null)).containsExactlyInAnyOrder("apart", "other");
        assertThat(ids("other", ROAD, null)).containsExactlyInAnyOrder("first", "again", "apart");

        happened("again", 2, new PetitionEvent.ToldApart("again", "first", null, DOCUMENT, DAY));
        assertThat(ids("again", ROAD, null)).as("the link was taken back").containsExactly("other");
    }

    @Test
    void R10_a_merged_petition_is_shown_by_its_lead_and_by_itself_again_once_parted() {
        received("lead", POWER + " Cũng là đường đi thôn Lủng Vài.", "Xã Cổ Linh", null);
        received("merged", ROAD, "Xã Cổ Linh", null);
        happened("merged", 1, new PetitionEvent.PetitionMerged("merged", "lead", null, DOCUMENT, DAY));

        assertThat(ids(null, ROAD, null)).containsExactly("lead");
        assertThat(ids("merged", ROAD, null)).isEmpty();

        happened("merged", 2, new PetitionEvent.PetitionUnmerged("merged", "lead", null, DOCUMENT, DAY));
        assertThat(ids(null, ROAD, null)).first().isEqualTo("merged");
    }

    @Test
    void R18_what_was_put_right_counts_and_what_stood_there_before_does_not() {
        received("power", ROAD, "Xã Cổ Linh", null);
        happened(
                "power",
                1,
                new PetitionEvent.PetitionCorrected(
                        "power",
                        List.of(new CorrectedValue(CorrectableMember.CONTENT, ROAD, POWER)),
                        "nhầm dòng",
                        DOCUMENT,
                        DAY));

        assertThat(ids(null, POWER, null)).containsExactly("power");
        assertThat(ids(null, ROAD, null)).isEmpty();
        assertThat(similar(null, POWER, null).getFirst().content()).isEqualTo(POWER);
    }

    @Test
    void an_answer_is_there_as_soon_as_it_is_recorded() {
        received("road", ROAD, "Xã Cổ Linh", null);
        assertThat(similar(null, ROAD, null))
                .extracting(SimilarPetition::answer)
                .containsOnlyNulls();

        happened(
                "road",
                1,
                new PetitionEvent.Answered(
                        "road", "so-gtvt", Outcome.IN_PROGRESS, "Sẽ sửa trong năm 2023", null, DOCUMENT, null, DAY));
        received("again", "Đường Lủng Vài mặt đường hư hỏng", "Xã Cổ Linh", null);

        List<SimilarPetition> similar = similar(null, ROAD, null);
        assertThat(similar).extracting(SimilarPetition::id).containsExactly("road", "again");
        assertThat(similar.getFirst().answer())
                .isEqualTo(new SimilarPetition.LatestAnswer(
                        "so-gtvt", Outcome.IN_PROGRESS, "Sẽ sửa trong năm 2023", "7/UBND-VP", DAY));
    }

    @Test
    void after_a_rebuild_the_same_are_found() {
        received("road", ROAD, "Xã Cổ Linh", null);
        received("power", POWER, "Xã Cổ Linh", null);
        List<SimilarPetition> before = similar(null, ROAD + POWER, "Xã Cổ Linh");

        stop();
        mongo = new EmbeddedMongo();
        readSide = ReadSideFixture.start(log, mongo, "log");
        readSide.awaitHead();

        assertThat(before).hasSize(2);
        assertThat(similar(null, ROAD + POWER, "Xã Cổ Linh")).isEqualTo(before);
    }

    @Test
    void many_texts_are_answered_in_their_order() {
        received("road", ROAD, "Xã Cổ Linh", null);
        received("power", POWER, "Xã Cổ Linh", null);

        SimilarToMany similar = readSide.queries()
                .query(
                        new FindSimilarToMany(
                                "bac-kan-x",
                                List.of(
                                        new Text(null, POWER, null, null),
                                        new Text(null, "Thiếu giáo viên tiếng Anh", null, null),
                                        new Text(null, ROAD, null, null)),
                                1),
                        ResponseTypes.instanceOf(SimilarToMany.class))
                .join();

        assertThat(similar.petitions())
                .extracting(list -> list.stream().map(SimilarPetition::id).toList())
                .containsExactly(List.of("power"), List.of(), List.of("road"));
    }

    @Test
    void an_unknown_term_has_nothing_similar() {
        assertThat(ids(null, ROAD, null)).isEmpty();
    }
}
