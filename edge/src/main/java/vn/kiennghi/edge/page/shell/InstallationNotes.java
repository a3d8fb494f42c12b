package vn.kiennghi.edge.page.shell;

import java.util.List;

/** Where the notes about the installation come from; whoever runs it knows them. Asked for each page of an administrator, so it must be quick. */
@FunctionalInterface
public interface InstallationNotes {
    /** Of an installation whose stores are watched elsewhere. */
    InstallationNotes NONE = List::of;

    /** Returns what holds now, the most urgent first. */
    List<InstallationNote> now();
}
