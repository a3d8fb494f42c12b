package vn.kiennghi.edge.files;

import java.util.List;

/** Which table of a session a file holds. */
public enum TableKind {
    /** The petitions of the session. */
    PETITIONS,
    /** Which agencies the People's Committee gave them to. */
    ASSIGNMENTS,
    /** What the agencies answered. */
    ANSWERS;

    /** Returns the columns that people are asked for; those of voters' personal data are read, but not asked for (R31). */
    public List<Column> columns() {
        return TableForm.of(this).columns().stream()
                .filter(column -> !PetitionRows.VOTER_COLUMNS.contains(column.name()))
                .toList();
    }
}
