package vn.kiennghi.service.distributed;

import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.api.operations.AutomationPositions;
import vn.kiennghi.api.operations.AutomationPositions.Automation;
import vn.kiennghi.api.operations.FindAutomationPositions;
import vn.kiennghi.service.automation.Automations;

/** Answers for the automations that this process carries out at the moment, from their live position and not from the stored token. */
@Component
@Profile(PetitionService.PROFILE)
class AutomationPositionsHandler {
    private static final long NOTHING = -1;

    private final Automations automations;
    private final ObjectProvider<EventProcessingConfiguration> processing;

    AutomationPositionsHandler(Automations automations, ObjectProvider<EventProcessingConfiguration> processing) {
        this.automations = automations;
        this.processing = processing;
    }

    @QueryHandler
    AutomationPositions find(FindAutomationPositions query, Reader reader) {
        reader.requireSystem();
        return new AutomationPositions(automations.all().stream()
                .flatMap(automation -> positions(automation.name()))
                .toList());
    }

    private Stream<Automation> positions(String name) {
        return processing.getObject().eventProcessor(name, StreamingEventProcessor.class).stream()
                .flatMap(processor -> processor.processingStatus().values().stream())
                .map(status -> new Automation(name, position(status)));
    }

    private static long position(EventTrackerStatus status) {
        TrackingToken token = status.getTrackingToken();
        return token == null ? NOTHING : token.position().orElse(NOTHING);
    }
}
