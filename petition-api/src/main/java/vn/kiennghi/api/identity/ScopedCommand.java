package vn.kiennghi.api.identity;

import java.util.List;

/** A command that somebody with a role in a council sends. */
public interface ScopedCommand {
    /** Returns what the command is about. */
    Scope scope();

    /** Returns the ids of the agencies in whose name it speaks; empty where it speaks for none. Role AGENCY must hold all. */
    default List<String> agencies() {
        return List.of();
    }
}
