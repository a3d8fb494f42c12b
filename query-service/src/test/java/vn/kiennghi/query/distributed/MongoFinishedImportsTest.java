package vn.kiennghi.query.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.SimilarPetition;
import vn.kiennghi.api.petition.SimilarPetition.LatestAnswer;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.edge.api.MovableClock;
import vn.kiennghi.edge.desk.imports.FinishedImports.Finished;
import vn.kiennghi.edge.files.ImportResult;
import vn.kiennghi.edge.files.SimilarRows;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.query.platform.EmbeddedMongo;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoFinishedImportsTest {
    private static final LocalDate DAY = LocalDate.of(2022, 1, 20);

    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final MongoDatabase database = mongo.client().getDatabase("kept");
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);
    private final MongoFinishedImports node = new MongoFinishedImports(database, clock);
    private final MongoFinishedImports otherNode = new MongoFinishedImports(database, clock);

    @AfterEach
    void stop() {
        mongo.close();
    }

    private static MockHttpServletRequest by(String user) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteUser(user);
        return request;
    }

    private static Finished received(int count) {
        SimilarPetition similar = new SimilarPetition(
                "m2",
                "M-2",
                "bac-kan-x.8",
                DAY,
                "Đề nghị nạo vét mương.",
                null,
                "xã Nam Cường",
                Stage.ANSWERED,
                Outcome.RESOLVED,
                0.75,
                new LatestAnswer("so-nn", Outcome.RESOLVED, "Đã nạo vét.", null, DAY));
        return new Finished(
                "bảng.csv",
                new ImportResult(
                        3,
                        count,
                        0,
                        List.of(new Fault("FIELD_MISSING", 422, "content", 3, null, "x")),
                        List.of(),
                        new SimilarRows(List.of(new SimilarRows.Row(2, "M-1", List.of(similar))), 1),
                        4),
                1,
                1);
    }

    @Test
    void what_became_of_a_table_is_told_by_another_node_as_it_was() {
        node.remember(by("lan"), "upload", received(2));

        assertThat(otherNode.find(by("lan"), "upload")).contains(received(2));
        assertThat(otherNode.find(by("minh"), "upload")).isEmpty();
        assertThat(otherNode.find(by("lan"), "other")).isEmpty();
    }

    @Test
    void of_the_same_file_sent_twice_at_once_the_one_that_recorded_more_is_told() {
        node.remember(by("lan"), "upload", received(0));
        otherNode.remember(by("lan"), "upload", received(2));
        node.remember(by("lan"), "upload", received(1));

        assertThat(node.find(by("lan"), "upload")).contains(received(2));
    }

    @Test
    void it_is_forgotten_after_a_working_day_and_when_another_release_wrote_it_otherwise() {
        node.remember(by("lan"), "upload", received(2));
        clock.move(MongoFinishedImports.LONGEST.minus(Duration.ofMinutes(1)));
        assertThat(node.find(by("lan"), "upload")).isPresent();
        clock.move(Duration.ofMinutes(1));
        assertThat(node.find(by("lan"), "upload")).isEmpty();

        node.remember(by("lan"), "later", received(2));
        database.getCollection(MongoFinishedImports.COLLECTION)
                .updateMany(
                        new Document(), Updates.set("result", new Binary("other".getBytes(StandardCharsets.UTF_8))));
        assertThat(node.find(by("lan"), "later")).isEmpty();
    }
}
