package vn.kiennghi.api.deadletter;

import vn.kiennghi.api.identity.AllowedTo;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.identity.Scope;
import vn.kiennghi.api.identity.ScopedCommand;

/**
 * What an operator may do about dead letters. Projections and automations have commands of their own, because they run in different
 * services: a command goes to whoever feeds the projections, or to whoever runs the automations. Each answers a {@link RetryResult}.
 */
public sealed interface DeadLetterCommand extends ScopedCommand {
    /** Returns the sequence of events concerned, which is named as the aggregate. */
    String sequence();

    @Override
    default Scope scope() {
        return new Scope.OfInstallation();
    }

    /** A command that leaves an event out for good and handles those that waited behind it. */
    sealed interface Discard extends DeadLetterCommand {
        /** Returns the event, which must be the one that the others wait for. */
        String eventId();

        /** Returns why, to be looked at later. */
        String reason();
    }

    /** Handles the waiting events of a sequence for the projections, in order. */
    @AllowedTo(Role.ADMIN)
    record RetryProjectionLetters(String sequence) implements DeadLetterCommand {}

    /** Leaves an event out of what the projections show. */
    @AllowedTo(Role.ADMIN)
    record DiscardProjectionLetter(String sequence, String eventId, String reason) implements Discard {}

    /**
     * Handles the waiting events of a sequence for an automation, in order.
     *
     * @param automation name of its processor
     */
    @AllowedTo(Role.ADMIN)
    record RetryAutomationLetters(String automation, String sequence) implements DeadLetterCommand {}

    /**
     * Has an automation do nothing about an event.
     *
     * @param automation name of its processor
     */
    @AllowedTo(Role.ADMIN)
    record DiscardAutomationLetter(String automation, String sequence, String eventId, String reason)
            implements Discard {}
}
