package vn.kiennghi.query.petition;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kiennghi.messaging.reading.ReadSide;
import vn.kiennghi.query.council.CouncilCatalogue;
import vn.kiennghi.query.platform.Documents;

/**
 * Reads the rows of the terms into memory after the start, so that the first list does not wait for them: once the read models have
 * come as far as the record, the latest terms first, as many as have room. Nothing waits for it, readiness neither, and nothing rests
 * on it: what is not read here is read when it is first asked for.
 */
@Component
final class RowsAtStart {
    private static final Logger LOG = LoggerFactory.getLogger(RowsAtStart.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final TermRows rows;
    private final Documents<PetitionRow> register;
    private final CouncilCatalogue catalogue;
    private final ReadSide readSide;
    private volatile @Nullable Thread reading;

    RowsAtStart(TermRows rows, Documents<PetitionRow> register, CouncilCatalogue catalogue, ReadSide readSide) {
        this.rows = rows;
        this.register = register;
        this.catalogue = catalogue;
        this.readSide = readSide;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        reading = Thread.ofPlatform()
                .daemon()
                .name("rows-at-start")
                .priority(Thread.MIN_PRIORITY)
                .start(this::readOrLeave);
    }

    /** Ends the reading before the stores are closed. */
    @PreDestroy
    void stop() {
        Thread present = reading;
        if (present != null) {
            present.interrupt();
            try {
                present.join(LONGEST_STOP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void readOrLeave() {
        try {
            read();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the process stops
        } catch (RuntimeException obstacle) {
            LOG.info("Rows are read when they are first asked for: {}", obstacle.toString());
        }
    }

    /**
     * Reads them.
     *
     * @throws InterruptedException if it is not to go on
     * @throws RuntimeException if the record or the store does not answer
     */
    void read() throws InterruptedException {
        while (!readSide.awaitHead(BETWEEN_LOOKS)) {
            Thread.sleep(BETWEEN_LOOKS);
        }
        rows.termsOf(null);
        Map<String, Long> petitions = register.counts(TermRows.TERM);
        for (String termId : latestFirst(petitions.keySet())) {
            while (!rows.readAhead(termId, petitions.getOrDefault(termId, 0L))) {
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }

    private List<String> latestFirst(Set<String> terms) {
        return terms.stream()
                .sorted(Comparator.<String, LocalDate>comparing(
                                termId -> catalogue.beginOf(termId).orElse(LocalDate.MIN))
                        .reversed())
                .toList();
    }
}
