package vn.kiennghi.query.council;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.AgencyEvent;
import vn.kiennghi.api.council.AgencyEvent.AgencyDefined;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.ReadModelProcessing;

/** Keeps the agencies of the councils' catalogues. */
@Component
@ProcessingGroup(ReadModelProcessing.NAME)
class AgencyProjection {
    private final Documents<AgencyDocument> agencies;

    AgencyProjection(Documents<AgencyDocument> agencies) {
        this.agencies = agencies;
    }

    @EventHandler
    void on(AgencyEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case AgencyDefined defined -> agencies.put(AgencyDocument.of(defined, sequence));
        }
    }

    @ResetHandler
    void reset() {
        agencies.clear();
    }
}
