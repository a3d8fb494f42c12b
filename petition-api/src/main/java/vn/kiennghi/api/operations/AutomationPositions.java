package vn.kiennghi.api.operations;

import java.util.List;

/**
 * How far one process has come with the automations that it carries out.
 *
 * @param automations none if other processes carry all of them out
 */
public record AutomationPositions(List<Automation> automations) {

    /**
     * One automation's processor.
     *
     * @param name name of the processor
     * @param position position in the log of the last event that it has dealt with; -1: none
     */
    public record Automation(String name, long position) {}
}
