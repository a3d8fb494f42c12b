package vn.kiennghi.edge.desk.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.PetitionCommand.ClassifyPetition;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.body.GivenId;
import vn.kiennghi.edge.body.JsonBody;
import vn.kiennghi.edge.body.LongText;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** A classification of many petitions, of which one half may be left to each petition's own. */
@JsonBody
record BulkClassification(
        @GivenId @Nullable String field,
        @Nullable Level level,
        @LongText @Nullable String reason) {

    /**
     * Lets pass what says something.
     *
     * @throws ProblemException (422) if neither field nor level is given
     */
    void saysSomething() {
        if (field == null && level == null) {
            throw missing("field");
        }
    }

    /**
     * Returns the command to one petition.
     *
     * @throws ProblemException (422) if the petition has no field, or no level, of its own and none is given
     */
    ClassifyPetition command(PetitionView petition, LocalDate today) {
        String newField = field == null ? petition.field() : field;
        Level newLevel = level == null ? petition.level() : level;
        if (newField == null || newLevel == null) {
            throw missing(newField == null ? "field" : "level");
        }
        return new ClassifyPetition(
                new PetitionId(petition.id()),
                newField,
                newLevel,
                newField.equals(petition.field()) ? petition.committee() : null,
                today,
                reason,
                DocumentReference.NONE);
    }

    private static ProblemException missing(String entry) {
        return Problem.of(Fault.of(RefusalCode.FIELD_MISSING, entry, null, null))
                .asException();
    }
}
