package vn.kiennghi.edge.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.BatchResult;
import vn.kiennghi.api.petition.PetitionBatch.Mode;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.platform.TemporaryFiles;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;
import vn.kiennghi.edge.platform.problem.Problems;
import vn.kiennghi.edge.several.ManyPetitions;
import vn.kiennghi.edge.several.ManyPetitions.Result;
import vn.kiennghi.edge.several.Messages;
import vn.kiennghi.edge.several.OneOfMany;

/**
 * Imports a table: all rows are checked before the first one is recorded. After a crash half-way the same file completes the
 * rest, because what is there already counts as unchanged.
 */
@Component
class TableImport {
    /** Ten times what is normal; beyond it the rows' faults alone could fill the memory. */
    private static final int MOST_ROWS = 100_000;

    /** Many times what one table has; comparing more would take minutes and much memory. */
    private static final int MOST_COMPARED = 30_000;

    private final CommandDispatch commands;
    private final ManyPetitions many;
    private final SimilarSearch similar;
    private final Problems problems;
    private final Path temporary;

    TableImport(
            CommandDispatch commands,
            ManyPetitions many,
            SimilarSearch similar,
            Problems problems,
            TemporaryFiles temporary) {
        this.commands = commands;
        this.many = many;
        this.similar = similar;
        this.problems = problems;
        this.temporary = temporary.directory();
    }

    /**
     * @throws ImportRejected if rows are wrong and the options ask for all or nothing
     * @throws ProblemException if the file as a whole cannot be read as such a table, or the import ended half-way: then it says how many
     *     rows are recorded
     * @throws Refused if the sender may not import it
     * @throws IOException if the file cannot be read at all
     */
    <C extends PetitionCommand> ImportResult run(
            UploadedFile file, RowReader<C> reader, SessionId session, ImportOptions options) throws IOException {
        Run<C> run = new Run<>(reader, session);
        run.read(file, row -> {});
        List<List<ReadRow<C>>> accepted = run.checked();
        if (options.dryRun()) {
            run.warnOfRepetitions();
            return run.result();
        }
        if (!run.rejected.isEmpty() && !options.partial()) {
            run.received = 0;
            throw new ImportRejected(run.result());
        }
        run.received = 0;
        run.unchanged = 0;
        try {
            run.judged(accepted, Mode.RECORD);
        } catch (RuntimeException stopped) {
            throw run.stoppedBy(stopped);
        }
        return run.result();
    }

    /**
     * Says what would become of a table and shows some of its rows. Which ones is known only when all have been judged; so a table
     * that is too large to be held is read once more.
     *
     * @throws ProblemException if the file as a whole cannot be read as such a table
     * @throws Refused if the sender may not import it
     * @throws IOException if the file cannot be read at all
     */
    <C extends PetitionCommand> ImportPreview preview(UploadedFile file, RowReader<C> reader, SessionId session)
            throws IOException {
        Run<C> run = new Run<>(reader, session);
        HeldRows held = new HeldRows();
        TableRead table = run.read(file, held::take);
        run.checked();
        run.warnOfRepetitions();
        PreviewRows shown = new PreviewRows(run.result());
        if (held.isWhole()) {
            held.rows().forEach(shown::take);
        } else {
            TableReader.read(temporary, file, reader.form(), reader::section, warning -> {}, shown::take);
        }
        return shown.preview(table);
    }

    /** A row that could be read, with its number in the table. */
    private record ReadRow<C extends PetitionCommand>(int number, C command) implements OneOfMany<C> {}

    private final class Run<C extends PetitionCommand> {
        private final RowReader<C> reader;
        private final SessionId session;
        private final List<ReadRow<C>> readable = new ArrayList<>();
        private final List<Fault> rejected = new ArrayList<>();
        private final List<Fault> warnings = new ArrayList<>();
        private int rows;
        private int received;
        private int unchanged;
        private int firstRow = 1;
        private SimilarRows alike = SimilarRows.NONE;

        Run(RowReader<C> reader, SessionId session) {
            this.reader = reader;
            this.session = session;
        }

        /** Checks all rows that could be read and returns those that were not refused. */
        List<List<ReadRow<C>>> checked() {
            return judged(Messages.of(readable), Mode.CHECK);
        }

        /** @param seen takes each row, whether anything is wrong with it or not */
        TableRead read(UploadedFile file, Consumer<TableRow> seen) throws IOException {
            // Whoever may not import such a table is told so, not what is wrong with it. An empty check records
            // nothing.
            commands.requireMaySend(reader.batch(session, Mode.CHECK, List.of()));
            TableRead table = TableReader.read(temporary, file, reader.form(), reader::section, this::warn, row -> {
                rows++;
                requireFewer();
                seen.accept(row);
                C command = reader.command(row);
                if (command != null && row.faults().isEmpty()) {
                    readable.add(new ReadRow<>(row.number(), command));
                } else if (row.faults().isEmpty()) {
                    throw new IllegalStateException("row " + row.number() + " is neither an entry nor told");
                } else {
                    rejected.addAll(row.faults());
                }
            });
            firstRow = table.firstRow();
            warnings.addAll(reader.warnings());
            return table;
        }

        private void warn(Fault warning) {
            warnings.add(warning);
            requireFewer();
        }

        private void requireFewer() {
            if (rows > MOST_ROWS || warnings.size() > MOST_ROWS) {
                throw Problem.of(ProblemCode.TOO_MANY_ROWS, MOST_ROWS, null).asException();
            }
        }

        /** Says which rows others have said before: to whoever only looks, for an import records them all the same. */
        void warnOfRepetitions() {
            List<RowText> said = readable.stream()
                    .flatMap(row -> reader.text(row.number(), row.command()).stream())
                    .toList();
            if (said.isEmpty()) {
                return;
            }
            if (said.size() > MOST_COMPARED) {
                warnings.add(Fault.of(ProblemCode.DUPLICATES_NOT_SOUGHT, null, MOST_COMPARED, said.size()));
                return;
            }
            SimilarSearch.Found found = similar.among(session, said);
            alike = found.rows();
            if (found.compared() < said.size()) {
                warnings.add(Fault.of(ProblemCode.SIMILAR_SOUGHT_IN_PART, null, found.compared(), said.size()));
            }
            SimilarTexts.of(found.ofSession(), said).forEach(pair -> {
                RowText earlier = pair.earlier();
                warnings.add(Fault.of(
                                ProblemCode.SUSPECTED_DUPLICATE,
                                null,
                                earlier.ofTheRegister() ? null : earlier.row(),
                                earlier.reference())
                        .at(pair.later().row(), "content"));
            });
        }

        /** Has the rows checked or recorded and returns those that were not refused. */
        List<List<ReadRow<C>>> judged(List<List<ReadRow<C>>> messages, Mode mode) {
            List<List<Result<ReadRow<C>>>> results = many.send(
                    messages,
                    rows -> reader.batch(
                            session, mode, rows.stream().map(ReadRow::command).toList()));
            results.forEach(message -> message.forEach(this::count));
            results.stream()
                    .flatMap(List::stream)
                    .map(Result::failure)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(failure -> {
                        throw failure;
                    });
            return results.stream()
                    .map(message -> message.stream()
                            .filter(Result::isAccepted)
                            .map(Result::asked)
                            .toList())
                    .filter(good -> !good.isEmpty())
                    .toList();
        }

        private void count(Result<ReadRow<C>> result) {
            BatchResult.Row row = result.row();
            if (row == null) {
                return;
            }
            Refusal refusal = row.refusal();
            if (refusal != null) {
                rejected.add(Fault.of(refusal).at(result.asked().number(), reader.column(refusal.field())));
            } else if (row.recorded()) {
                received++;
            } else {
                unchanged++;
            }
        }

        /** What ended the import, and how many rows are recorded all the same, if any. */
        private RuntimeException stoppedBy(RuntimeException cause) {
            if (received + unchanged == 0) {
                return cause;
            }
            Problem problem = problems.of(cause);
            return new Problem(
                            problem.fault(),
                            List.of(
                                    problem.fault(),
                                    Fault.of(ProblemCode.IMPORT_STOPPED, null, rows, received + unchanged)),
                            problem.members())
                    .asException();
        }

        ImportResult result() {
            List<Fault> byRow = rejected.stream()
                    .sorted(Comparator.comparingInt(fault -> fault.row() == null ? 0 : fault.row()))
                    .toList();
            return new ImportResult(rows, received, unchanged, byRow, List.copyOf(warnings), alike, firstRow);
        }
    }
}
