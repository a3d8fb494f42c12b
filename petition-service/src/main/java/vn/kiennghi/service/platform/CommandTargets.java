package vn.kiennghi.service.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Finds the aggregate that a command is for, as Axon's own resolver does. That one looks at every method and annotation anew for each
 * command; here a kind of command is looked at once. On which version a command is based stands in its metadata and not here.
 */
final class CommandTargets implements CommandTargetResolver {
    private static final ClassValue<Method> NAMED_BY = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> command) {
            return Arrays.stream(command.getMethods())
                    .filter(method -> method.isAnnotationPresent(TargetAggregateIdentifier.class))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(command.getName()
                            + " does not say by @TargetAggregateIdentifier for which aggregate it is"));
        }
    };

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        Method named = NAMED_BY.get(command.getPayloadType());
        try {
            Object target = Objects.requireNonNull(named.invoke(command.getPayload()));
            return new VersionedAggregateIdentifier(target, null);
        } catch (IllegalAccessException | InvocationTargetException failure) {
            throw new IllegalStateException(named + " does not answer", failure);
        }
    }
}
