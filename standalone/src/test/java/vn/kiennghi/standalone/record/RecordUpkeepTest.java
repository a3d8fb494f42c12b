package vn.kiennghi.standalone.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import vn.kiennghi.standalone.start.DataDirectory;

/** What the upkeep does when the record's file is gone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordUpkeepTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);

    @Test
    void what_could_not_be_saved_at_once_is_saved_as_soon_as_it_can_be(@TempDir Path parent) throws Exception {
        try (DataDirectory directory = DataDirectory.open(parent.resolve("data"));
                SqliteRecord record = SqliteRecord.open(directory.record())) {
            SqliteEvents.engine(record, Jackson3Serializer.builder().build(), NoOpEventUpcaster.INSTANCE)
                    .appendEvents(List.of(new GenericDomainEventMessage<>(
                            "Sample", "one", 0, "content".getBytes(StandardCharsets.UTF_8))));
            record.note();
            RecordUpkeep upkeep =
                    new RecordUpkeep(record, directory, new DiskSpace(directory, DataSize.ofBytes(0)), CLOCK);
            Files.delete(directory.record());
            // Nothing can be written beside the record while its directory is away.
            Path data = directory.path();
            Path away = parent.resolve("away");
            Files.move(data, away);

            upkeep.look();
            assertThat(saved(away)).isEmpty();
            Files.move(away, data);
            upkeep.look();

            assertThat(saved(data)).singleElement().satisfies(copy -> {
                try (RecordReader reader = RecordReader.open(copy)) {
                    assertThat(reader.content().events()).isEqualTo(1);
                }
            });
            upkeep.look();
            assertThat(saved(data)).as("saved once").hasSize(1);
            upkeep.destroy();
        }
    }

    private static List<Path> saved(Path directory) throws java.io.IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().contains(".saved-"))
                    .toList();
        }
    }
}
