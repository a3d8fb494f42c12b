package vn.kiennghi.edge.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.document.DocumentKind;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.KnownReferences;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionBatch.Mode;
import vn.kiennghi.api.petition.PetitionCommand.Answer;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.ProblemCode;

/** The People's Committee's table of answers. A row without a document is no answer (R19); one without a date is vague (R5). */
final class AnswerRows implements RowReader<Answer> {
    private static final Map<String, String> COLUMNS = Map.of(
            "petitionId", "reference",
            "promisedOn", "promised_on",
            "on", "document_date",
            "documentNumber", "document_number",
            "documentDate", "document_date");

    private final ImportTarget target;
    private final KnownReferences references;
    private final Choices<Outcome> outcomes;
    private final DocumentsSeen documents;
    private final RowsSeen seen = new RowsSeen("outcome", "promised_on");
    private final List<Fault> withoutRoadmap = new ArrayList<>();

    AnswerRows(ImportTarget target) {
        this.target = target;
        this.references = target.recorded().references();
        this.outcomes = Choices.OUTCOMES.with(target.meanings());
        this.documents = new DocumentsSeen(DocumentKind.ANSWER, target.recorded());
    }

    @Override
    public TableForm form() {
        return TableForm.ANSWERS;
    }

    @Override
    public @Nullable Answer command(TableRow row) {
        requireCells(row);
        String reference = row.line("reference");
        String agency = Cells.requiredEntry(row, "agency", target.agencies(), RefusalCode.UNKNOWN_AGENCY);
        String documentNumber = row.line("document_number");
        LocalDate documentDate = Cells.date(row, "document_date");
        String signer = row.line("signer");
        Outcome outcome = Cells.requiredChoice(row, "outcome", outcomes);
        String summary = row.lines("summary");
        LocalDate promisedOn = Cells.date(row, "promised_on");
        String reason = row.lines("reason");
        if (reference == null || agency == null || documentDate == null || outcome == null || summary == null) {
            return null;
        }
        documents.see(row, documentNumber, documentDate);
        noteRoadmap(row, outcome);
        PetitionId petition = references.petition(reference);
        if (documentNumber != null) {
            seen.see(
                    row,
                    List.of(petition, agency, Spelling.key(documentNumber), documentDate),
                    new RowsSeen.Said().of("outcome", outcome).of("promised_on", promisedOn));
        }
        return new Answer(
                petition,
                agency,
                outcome,
                summary,
                promisedOn,
                documentDate,
                reason,
                new DocumentReference(documentNumber, documentDate, null, signer));
    }

    private static void requireCells(TableRow row) {
        for (String column : List.of("reference", "agency", "outcome", "summary")) {
            if (!row.has(column)) {
                row.missing(column, RefusalCode.FIELD_MISSING);
            }
        }
        for (String column : List.of("document_number", "document_date")) {
            if (!row.has(column)) {
                row.missing(column, RefusalCode.DOCUMENT_REQUIRED);
            }
        }
    }

    private void noteRoadmap(TableRow row, Outcome outcome) {
        if (outcome.promisesWork() && !row.has("promised_on")) {
            withoutRoadmap.add(Fault.of(ProblemCode.ROADMAP_MISSING, null, "promised_on", outcome)
                    .at(row.number(), "promised_on"));
        }
    }

    @Override
    public PetitionBatch batch(SessionId session, Mode mode, List<Answer> commands) {
        return new PetitionBatch.RecordAnswers(session, mode, commands);
    }

    @Override
    public String column(@Nullable String member) {
        return member == null ? "reference" : COLUMNS.getOrDefault(member, member);
    }

    @Override
    public List<Fault> warnings() {
        return Stream.of(withoutRoadmap, seen.warnings(), documents.warnings())
                .flatMap(List::stream)
                .toList();
    }
}
