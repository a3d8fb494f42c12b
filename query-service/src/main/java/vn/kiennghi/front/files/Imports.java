package vn.kiennghi.front.files;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.front.platform.CommandRefused;
import vn.kiennghi.front.platform.problem.ProblemException;

/** Imports the tables of a session from files, in the name of the signed-in user. */
@Component
public class Imports {
    private final TableImport tables;
    private final Clock clock;

    Imports(TableImport tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * Imports a table, or says what would become of it.
     *
     * @throws ImportRejected if rows are wrong and the options ask for all or nothing
     * @throws ProblemException if the file as a whole cannot be read as such a table
     * @throws CommandRefused if the sender may not import it
     * @throws IOException if the file cannot be read at all
     */
    public ImportResult run(TableKind kind, UploadedFile file, ImportTarget target, ImportOptions options)
            throws IOException {
        return tables.run(file, reader(kind, target), target.session(), options);
    }

    /**
     * Shows what would become of a table, with some of its rows. Nothing is recorded.
     *
     * @throws ProblemException if the file as a whole cannot be read as such a table
     * @throws CommandRefused if the sender may not import it
     * @throws IOException if the file cannot be read at all
     */
    public ImportPreview preview(TableKind kind, UploadedFile file, ImportTarget target) throws IOException {
        return tables.preview(file, reader(kind, target), target.session());
    }

    private RowReader<? extends PetitionCommand> reader(TableKind kind, ImportTarget target) {
        return switch (kind) {
            case PETITIONS -> new PetitionRows(target, LocalDate.now(clock));
            case ASSIGNMENTS -> new AssignmentRows(target, LocalDate.now(clock));
            case ANSWERS -> new AnswerRows(target);
        };
    }
}
