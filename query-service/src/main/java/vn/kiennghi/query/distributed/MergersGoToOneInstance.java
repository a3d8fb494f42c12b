package vn.kiennghi.query.distributed;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionCommand.MergePetition;

/**
 * Sends commands for one petition to one instance of the petition service, so that they seldom meet, and all mergers to the same one:
 * each looks at another petition, and there they are decided one after another.
 */
@Component
@Profile(QueryService.PROFILE)
class MergersGoToOneInstance implements RoutingStrategy {
    private static final String MERGERS = "mergers";

    private final RoutingStrategy byPetition = AnnotationRoutingStrategy.defaultStrategy();

    @Override
    public String getRoutingKey(CommandMessage<?> command) {
        return command.getPayload() instanceof MergePetition ? MERGERS : byPetition.getRoutingKey(command);
    }
}
