package vn.kiennghi.front.files;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionBatch.Mode;
import vn.kiennghi.api.petition.PetitionCommand.AssignToAgency;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.front.platform.problem.Fault;

/** The People's Committee's table of assignments (R8). */
final class AssignmentRows implements RowReader<AssignToAgency> {
    private static final Map<String, String> COLUMNS = Map.of(
            "petitionId", "reference",
            "leadAgency", "lead_agency",
            "coordinatingAgencies", "coordinating_agencies",
            "dueOn", "due_on",
            "on", "assigned_on",
            "documentNumber", "document_number",
            "documentDate", "assigned_on");

    private final ImportTarget target;
    private final LocalDate today;
    private final DocumentsSeen documents = new DocumentsSeen();

    /**
     * @param today present day, Asia/Ho_Chi_Minh
     */
    AssignmentRows(ImportTarget target, LocalDate today) {
        this.target = target;
        this.today = today;
    }

    @Override
    public TableForm form() {
        return TableForm.ASSIGNMENTS;
    }

    @Override
    public @Nullable AssignToAgency command(TableRow row) {
        for (String column : List.of("reference", "lead_agency")) {
            if (!row.has(column)) {
                row.missing(column, RefusalCode.FIELD_MISSING);
            }
        }
        String reference = row.line("reference");
        String lead = Cells.entry(row, "lead_agency", target.agencies(), RefusalCode.UNKNOWN_AGENCY);
        List<String> coordinating =
                Cells.entries(row, "coordinating_agencies", target.agencies(), RefusalCode.UNKNOWN_AGENCY);
        LocalDate assignedOn = Cells.date(row, "assigned_on");
        LocalDate dueOn = Cells.date(row, "due_on");
        String documentNumber = row.line("document_number");
        if (reference == null || lead == null) {
            return null;
        }
        LocalDate on = assignedOn == null ? today : assignedOn;
        documents.see(row, documentNumber, on);
        return new AssignToAgency(
                PetitionId.of(target.session(), reference),
                lead,
                coordinating,
                dueOn,
                on,
                null,
                new DocumentReference(documentNumber, on, null, null));
    }

    @Override
    public PetitionBatch batch(SessionId session, Mode mode, List<AssignToAgency> commands) {
        return new PetitionBatch.AssignPetitions(session, mode, commands);
    }

    @Override
    public String column(@Nullable String member) {
        return member == null ? "reference" : COLUMNS.getOrDefault(member, member);
    }

    @Override
    public List<Fault> warnings() {
        return documents.warnings();
    }
}
