package vn.kiennghi.service.automation;

import java.util.Set;

/**
 * Something that the product does by itself after what was recorded. Each automation has a processor of its own, so that one that
 * stands still keeps no other from its work.
 *
 * @param name name of its processor, as in {@link vn.kiennghi.api.operations.AutomationNames}: its token and its dead letters lie under it
 * @param handlers the Spring beans that handle its events, by their classes
 */
public record Automation(String name, Set<Class<?>> handlers) {
    /** @throws IllegalArgumentException if nobody would handle its events */
    public Automation {
        if (handlers.isEmpty()) {
            throw new IllegalArgumentException("automation " + name + " has no handler");
        }
        handlers = Set.copyOf(handlers);
    }
}
