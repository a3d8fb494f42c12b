package vn.kiennghi.edge.page.shell;

import java.util.Locale;

/** Something about the installation that its administrators must know while they can still do something about it. */
public enum InstallationNote {
    /** Soon there is no room for what is recorded. */
    DISK_SHORT,
    /** The record's file was removed or replaced; nothing is recorded. */
    RECORD_GONE,
    /** The record's file is damaged; nothing is recorded. */
    RECORD_DAMAGED;

    /** Returns the key of its sentence. */
    public String key() {
        return "installation." + name().toLowerCase(Locale.ROOT);
    }
}
