package vn.kiennghi.edge.body.council;

import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.CouncilCommand.DefineField;
import vn.kiennghi.api.council.CouncilId;
import vn.kiennghi.edge.body.JsonBody;

/**
 * What is said of a field of a council's catalogue.
 *
 * @param committee the council committee that supervises the field
 */
@JsonBody
public record FieldBody(String name, @Nullable String committee) {

    /** Returns the command that records it. */
    public DefineField command(CouncilId council, String fieldId) {
        return new DefineField(council, fieldId, name, committee);
    }
}
