package vn.kiennghi.query.council;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.CouncilTermEvent;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.ReadModelProcessing;

/** Keeps each term with its sessions. */
@Component
@ProcessingGroup(ReadModelProcessing.NAME)
class TermProjection {
    private final Documents<TermDocument> terms;

    TermProjection(Documents<TermDocument> terms) {
        this.terms = terms;
    }

    @EventHandler
    void on(CouncilTermEvent event, @SequenceNumber long sequence) {
        terms.put(TermDocument.evolve(terms.findBefore(event.termId(), sequence), event, sequence));
    }

    @ResetHandler
    void reset() {
        terms.clear();
    }
}
