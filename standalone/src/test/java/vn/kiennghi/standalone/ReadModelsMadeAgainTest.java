package vn.kiennghi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Read models that contradict themselves, as a kill could once leave them: they are made again while the system runs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadModelsMadeAgainTest {
    private static final Duration LONGEST = Duration.ofSeconds(180);
    private static final int PETITIONS = 20;

    @Test
    void a_document_that_its_index_does_not_know_has_them_made_again_by_themselves(@TempDir Path directory)
            throws Exception {
        Path data = Files.createDirectories(directory.resolve("data"));
        String petition;
        try (RunningProcess system = RunningProcess.start(data)) {
            SampleTerm.define(system.api());
            system.api()
                    .upload(
                            "/api/v1/sessions/" + SampleTerm.SESSION + "/petition-imports",
                            SampleTerm.petitions("M", PETITIONS))
                    .expecting(200);
            petition = petitions(system.api()).at("/0/id").asString();
            system.stop();
        }
        theIndexForgets(data.resolve("read-models.mv"), petition);

        try (RunningProcess system = RunningProcess.start(data)) {
            system.api()
                    .post("/api/v1/petitions/" + petition + "/flags", "{\"reasons\":[\"GENERIC\"]}")
                    .expecting(200);
            Waiting.until(
                    "the flag is seen",
                    LONGEST,
                    () -> system.api()
                                    .get("/api/v1/petitions/" + petition)
                                    .body()
                                    .path("flags")
                                    .size()
                            == 1);
            Waiting.until("the system is ready", LONGEST, system.api()::isReady);
            assertThat(petitions(system.api())).hasSize(PETITIONS);
            system.stop();
        }
        assertThat(Files.readAllLines(directory.resolve("data.log")))
                .filteredOn(line -> line.contains("thrown away and made again from the record"))
                .hasSize(1);
        KillTest.theReadModelsEqualARebuild(data);
    }

    private static JsonNode petitions(Api api) {
        return api.get("/api/v1/petitions?limit=200&sessionId=" + SampleTerm.SESSION)
                .expecting(200)
                .body()
                .get("items");
    }

    private static void theIndexForgets(Path file, String id) {
        try (MVStore store = MVStore.open(file.toString())) {
            MVMap<Object, Object> index = store.openMap("kiennghi.register._index__id_");
            int before = index.size();
            index.keySet().stream()
                    .filter(key -> key.toString().contains(id))
                    .toList()
                    .forEach(index::remove);
            assertThat(index).hasSize(before - 1);
        }
    }
}
