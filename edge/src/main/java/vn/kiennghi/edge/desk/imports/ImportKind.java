package vn.kiennghi.edge.desk.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.kiennghi.api.identity.ScopedCommand;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.edge.files.TableKind;

/** The tables as the pages speak of them. */
enum ImportKind {
    PETITIONS(TableKind.PETITIONS, PetitionBatch.ReceivePetitions.class),
    ASSIGNMENTS(TableKind.ASSIGNMENTS, PetitionBatch.AssignPetitions.class),
    ANSWERS(TableKind.ANSWERS, PetitionBatch.RecordAnswers.class);

    private final TableKind table;
    private final Class<? extends ScopedCommand> command;

    ImportKind(TableKind table, Class<? extends ScopedCommand> command) {
        this.table = table;
        this.command = command;
    }

    TableKind table() {
        return table;
    }

    /** Returns what an import of the table sends. */
    Class<? extends ScopedCommand> command() {
        return command;
    }

    /** Returns its part of an address, which is also its part of the texts' keys. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the kind of that part of an address. */
    static Optional<ImportKind> ofPath(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }
}
