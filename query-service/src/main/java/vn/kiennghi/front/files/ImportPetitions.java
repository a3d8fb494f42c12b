package vn.kiennghi.front.files;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.kiennghi.front.platform.CommandRefused;
import vn.kiennghi.front.platform.problem.ProblemException;

/** Receives the petitions of a session from a table. */
@Component
public class ImportPetitions {
    private final TableImport tables;
    private final Clock clock;

    ImportPetitions(TableImport tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * Imports a table in the name of the signed-in user.
     *
     * @throws ImportRejected if rows are wrong and the options ask for all or nothing
     * @throws ProblemException if the file as a whole cannot be read as such a table
     * @throws CommandRefused if the sender may not import it
     * @throws IOException if the file cannot be read at all
     */
    public ImportResult run(UploadedFile file, ImportTarget target, ImportOptions options) throws IOException {
        return tables.run(file, new PetitionRows(target, LocalDate.now(clock)), target.session(), options);
    }
}
