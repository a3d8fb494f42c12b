package vn.kiennghi.service.automation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All automations of this process; one more is one more element here. */
public record Automations(List<Automation> all) {
    /** @throws IllegalArgumentException if two have one name or one handler */
    public Automations {
        all = List.copyOf(all);
        Set<Object> seen = new HashSet<>();
        for (Automation automation : all) {
            if (!seen.add(automation.name()) || !automation.handlers().stream().allMatch(seen::add)) {
                throw new IllegalArgumentException("name or handler of another automation: " + automation);
            }
        }
    }
}
