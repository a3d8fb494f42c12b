package vn.kiennghi.edge.desk.assigning;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionCommand.AssignToAgency;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.edge.body.GivenId;
import vn.kiennghi.edge.body.JsonBody;
import vn.kiennghi.edge.body.petition.CommandBodies.AssignmentBody;
import vn.kiennghi.edge.body.petition.Step;

/**
 * What is the same for all petitions that one document assigns.
 *
 * @param leadAgency absent where each petition has its own
 * @param dueOn day by which the agencies are to answer
 */
@JsonBody
record AssigningBody(
        @GivenId @Nullable String leadAgency,
        @GivenId @Nullable List<String> coordinatingAgencies,
        @Nullable LocalDate dueOn,
        @JsonUnwrapped Step step) {

    AssignToAgency command(PetitionId petition, String lead, LocalDate today) {
        return new AssignmentBody(lead, coordinatingAgencies, dueOn, step).command(petition, today);
    }
}
