package vn.kiennghi.edge.files;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.KnownReferences;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionBatch.Mode;
import vn.kiennghi.api.petition.PetitionCommand.ReceivePetition;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.ProblemCode;

/** Petitions of a session. Personal data of voters are taken in and not stored (R31). */
final class PetitionRows implements RowReader<ReceivePetition> {
    /** Personal data. */
    static final List<String> VOTER_COLUMNS = List.of("voter_name", "voter_contact");

    private static final Map<String, String> COLUMNS =
            Map.of("receivedOn", "received_on", "petitionId", "reference", "meetingId", "meeting");

    private final ImportTarget target;
    private final KnownReferences references;
    private final LocalDate usualReceipt;
    private final Choices<Level> levels;
    private final Choices<PetitionKind> kinds;
    private final Choices<Round> rounds;
    private final RowsSeen seen =
            new RowsSeen("kind", "field", "level", "round", "group", "place", "meeting", "received_on");
    private final Set<String> voterColumns = new LinkedHashSet<>();
    private int firstVoterRow;

    /**
     * @param today present day, Asia/Ho_Chi_Minh
     */
    PetitionRows(ImportTarget target, LocalDate today) {
        this.target = target;
        this.levels = Choices.levels(target.opensOn()).with(target.meanings());
        this.kinds = Choices.KINDS.with(target.meanings());
        this.rounds = Choices.ROUNDS.with(target.meanings());
        this.references = target.recorded().references();
        this.usualReceipt = today.isBefore(target.opensOn()) ? today : target.opensOn();
    }

    @Override
    public TableForm form() {
        return TableForm.PETITIONS;
    }

    @Override
    public @Nullable ReceivePetition command(TableRow row) {
        noteVoterData(row);
        String reference = row.line("reference");
        String content = row.lines("content");
        for (String column : List.of("reference", "content")) {
            if (!row.has(column)) {
                row.missing(column, RefusalCode.FIELD_MISSING);
            }
        }
        PetitionKind kind = Cells.choice(row, "kind", kinds);
        Round round = Cells.choice(row, "round", rounds);
        Level level = Cells.choice(row, "level", levels);
        String field = Cells.entry(row, "field", target.fields(), RefusalCode.UNKNOWN_FIELD);
        LocalDate receivedOn = Cells.date(row, "received_on");
        String group = row.line("group");
        String place = row.line("place");
        String meeting = row.line("meeting");
        String meetingId =
                meeting == null ? null : target.meetings().meant(meeting).orElse(null);
        if (reference == null || content == null) {
            return null;
        }
        PetitionId petition = references.petition(reference);
        LocalDate on = receivedOn == null ? usualReceipt : receivedOn;
        seen.see(
                row,
                List.of(petition),
                new RowsSeen.Said()
                        .of("kind", kind)
                        .of("field", field)
                        .of("level", level)
                        .of("round", round)
                        .of("group", key(group))
                        .of("place", key(place))
                        .of("meeting", meetingId == null ? key(meeting) : meetingId)
                        .of("received_on", on));
        return new ReceivePetition(
                petition,
                target.session(),
                reference,
                content,
                kind == null ? PetitionKind.KIEN_NGHI : kind,
                round == null ? Round.BEFORE : round,
                on,
                group,
                place,
                meetingId == null ? meeting : null,
                meetingId,
                row.number() - 1,
                field,
                level);
    }

    @Override
    public PetitionBatch batch(SessionId session, Mode mode, List<ReceivePetition> commands) {
        return new PetitionBatch.ReceivePetitions(session, mode, commands);
    }

    @Override
    public String column(@Nullable String member) {
        return member == null ? "reference" : COLUMNS.getOrDefault(member, member);
    }

    @Override
    public Optional<String> section(String title) {
        return target.fields().only(title);
    }

    @Override
    public Optional<RowText> text(int row, ReceivePetition command) {
        return Optional.of(new RowText(row, command.reference(), command.content(), command.group(), command.place()));
    }

    @Override
    public List<Fault> warnings() {
        if (voterColumns.isEmpty()) {
            return seen.warnings();
        }
        String columns = String.join(", ", voterColumns);
        Fault voterData = Fault.of(ProblemCode.VOTER_DATA_NOT_STORED, columns, null, columns)
                .at(firstVoterRow, columns);
        return Stream.concat(Stream.of(voterData), seen.warnings().stream()).toList();
    }

    private static @Nullable String key(@Nullable String text) {
        return text == null ? null : Spelling.key(text);
    }

    private void noteVoterData(TableRow row) {
        for (String column : VOTER_COLUMNS) {
            if (row.has(column)) {
                firstVoterRow = voterColumns.isEmpty() ? row.number() : firstVoterRow;
                voterColumns.add(column);
            }
        }
    }
}
