package vn.kiennghi.query.council;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.CouncilEvent;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.ReadModelProcessing;

/** Keeps each council with its catalogue of fields. */
@Component
@ProcessingGroup(ReadModelProcessing.NAME)
class CouncilProjection {
    private final Documents<CouncilDocument> councils;

    CouncilProjection(Documents<CouncilDocument> councils) {
        this.councils = councils;
    }

    @EventHandler
    void on(CouncilEvent event, @SequenceNumber long sequence) {
        councils.put(CouncilDocument.evolve(councils.findBefore(event.councilId(), sequence), event, sequence));
    }

    @ResetHandler
    void reset() {
        councils.clear();
    }
}
