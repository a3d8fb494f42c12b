package vn.kiennghi.standalone.move;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import vn.kiennghi.standalone.move.MetaDataValue.Text;
import vn.kiennghi.standalone.move.StoredEvent.Place;
import vn.kiennghi.standalone.record.SqliteLog;

/** Logs of events as the system stores them. */
final class SampleLog {
    private static final Instant START = Instant.parse("2026-07-18T01:00:00.123Z");
    private static final int BATCH = 1_000;

    private SampleLog() {}

    /** Returns the definition of a council, changed so many times. */
    static List<StoredEvent> council(String council, int events) {
        return LongStream.range(0, events)
                .mapToObj(sequence -> new StoredEvent(
                        UUID.randomUUID().toString(),
                        START.plusMillis(sequence),
                        new Place("Council", "council:" + council, sequence),
                        "vn.kiennghi.api.council.CouncilEvent$CouncilDefined",
                        "1",
                        new TreeMap<>(Map.of("user", new Text("admin"), "role", new Text("ADMIN"))),
                        Payload.of(("{\"councilId\":\"" + council + "\",\"name\":\"HĐND tỉnh Mẫu, lần " + sequence
                                        + "\",\"level\":\"PROVINCE\",\"parentId\":null,\"validFrom\":\"2021-06-29\","
                                        + "\"validTo\":null,\"successorId\":null}")
                                .getBytes(StandardCharsets.UTF_8))))
                .toList();
    }

    static void append(Path record, List<StoredEvent> events) {
        try (SqliteLog log = SqliteLog.open(record)) {
            append(log, events);
        }
    }

    static void append(WholeLog log, List<StoredEvent> events) {
        for (int from = 0; from < events.size(); from += BATCH) {
            log.append(events.subList(from, Math.min(events.size(), from + BATCH)));
        }
    }

    static List<StoredEvent> read(Path record) {
        try (SqliteLog log = SqliteLog.open(record)) {
            return read(log);
        }
    }

    static List<StoredEvent> read(WholeLog log) {
        List<StoredEvent> all = new ArrayList<>();
        try (StoredEvents events = log.read()) {
            for (StoredEvent event = events.next(); event != null; event = events.next()) {
                all.add(event);
            }
        }
        return all;
    }
}
