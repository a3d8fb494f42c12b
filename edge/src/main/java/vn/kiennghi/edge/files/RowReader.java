package vn.kiennghi.edge.files;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionBatch.Mode;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.edge.platform.problem.Fault;

/**
 * What is particular to one kind of table. One reader reads one table, since it remembers what rows have in common.
 *
 * @param <C> the command that a row becomes
 */
interface RowReader<C extends PetitionCommand> {
    TableForm form();

    /** Returns the row's command; null or whatever if something is noted as wrong with the row. */
    @Nullable C command(TableRow row);

    /** Returns the message for some rows. */
    PetitionBatch batch(SessionId session, Mode mode, List<C> commands);

    /** Returns the column that holds a member of the command. */
    String column(@Nullable String member);

    /** Returns what the title of a section means for the rows below it, if anything. */
    default Optional<String> section(String title) {
        return Optional.empty();
    }

    /** Returns the text in which a row may repeat another one; nothing where rows may well say the same. */
    default Optional<RowText> text(int row, C command) {
        return Optional.empty();
    }

    /** Returns what struck the reader in the rows so far. */
    List<Fault> warnings();
}
