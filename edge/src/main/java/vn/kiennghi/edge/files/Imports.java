package vn.kiennghi.edge.files;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** Imports the tables of a session from files, in the name of the signed-in user. */
@Component
public class Imports {
    private final TableImport tables;
    private final ImportTurns turns;
    private final Clock clock;

    Imports(TableImport tables, ImportTurns turns, Clock clock) {
        this.tables = tables;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * Imports a table, or says what would become of it. Imports of one council are done one after another.
     *
     * @param user who imports, for whoever waits
     * @throws ImportRejected if rows are wrong and the options ask for all or nothing
     * @throws ProblemException if the file as a whole cannot be read as such a table, or its turn does not come, see {@link
     *     ImportTurns#isToComeAgain}
     * @throws Refused if the sender may not import it
     * @throws IOException if the file cannot be read at all
     */
    public ImportResult run(TableKind kind, UploadedFile file, ImportTarget target, ImportOptions options, String user)
            throws IOException {
        ImportTurns.Work<ImportResult> work = () -> tables.run(file, reader(kind, target), target.session(), options);
        return options.dryRun() ? turns.ofTable(work) : turns.ofCouncil(target.councilId(), user, work);
    }

    /**
     * Shows what would become of a table, with some of its rows. Nothing is recorded.
     *
     * @throws ProblemException if the file as a whole cannot be read as such a table, or its turn does not come, see {@link
     *     ImportTurns#isToComeAgain}
     * @throws Refused if the sender may not import it
     * @throws IOException if the file cannot be read at all
     */
    public ImportPreview preview(TableKind kind, UploadedFile file, ImportTarget target) throws IOException {
        return turns.ofTable(() -> tables.preview(file, reader(kind, target), target.session()));
    }

    private RowReader<? extends PetitionCommand> reader(TableKind kind, ImportTarget target) {
        return switch (kind) {
            case PETITIONS -> new PetitionRows(target, LocalDate.now(clock));
            case ASSIGNMENTS -> new AssignmentRows(target, LocalDate.now(clock));
            case ANSWERS -> new AnswerRows(target);
        };
    }
}
