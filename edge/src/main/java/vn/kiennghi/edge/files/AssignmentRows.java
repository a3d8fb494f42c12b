package vn.kiennghi.edge.files;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.document.DocumentKind;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.KnownReferences;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionBatch.Mode;
import vn.kiennghi.api.petition.PetitionCommand.AssignToAgency;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.platform.problem.Fault;

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
    private final KnownReferences references;
    private final LocalDate today;
    private final DocumentsSeen documents;
    private final RowsSeen seen = new RowsSeen("lead_agency", "coordinating_agencies", "due_on");

    /**
     * @param today present day, Asia/Ho_Chi_Minh
     */
    AssignmentRows(ImportTarget target, LocalDate today) {
        this.target = target;
        this.references = target.recorded().references();
        this.today = today;
        this.documents = new DocumentsSeen(DocumentKind.ASSIGNMENT, target.recorded());
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
        String lead = Cells.requiredEntry(row, "lead_agency", target.agencies(), RefusalCode.UNKNOWN_AGENCY);
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
        PetitionId petition = references.petition(reference);
        seen.see(
                row,
                List.of(petition, on),
                new RowsSeen.Said()
                        .of("lead_agency", lead)
                        .of("coordinating_agencies", Set.copyOf(coordinating))
                        .of("due_on", dueOn));
        return new AssignToAgency(
                petition, lead, coordinating, dueOn, on, null, new DocumentReference(documentNumber, on, null, null));
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
        return Stream.concat(seen.warnings().stream(), documents.warnings().stream())
                .toList();
    }
}
