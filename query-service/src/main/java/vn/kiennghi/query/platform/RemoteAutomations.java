package vn.kiennghi.query.platform;

import java.util.Map;

/** Tells how far automations have come that other processes carry out. */
@FunctionalInterface
public interface RemoteAutomations {
    /** Where the automations run in this process, whose processors are known anyway. */
    RemoteAutomations NONE = Map::of;

    /** Returns positions in the log by the names of processors; {@link EventLog#NOTHING} where nobody carries one out at the moment. */
    Map<String, Long> positions();
}
