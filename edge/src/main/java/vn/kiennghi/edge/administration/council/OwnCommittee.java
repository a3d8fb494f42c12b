package vn.kiennghi.edge.administration.council;

import org.jspecify.annotations.Nullable;
import vn.kiennghi.edge.body.JsonBody;
import vn.kiennghi.edge.body.council.FieldBody;

/**
 * A council’s own committee, typed where the pick list does not have it.
 *
 * @param ownCommittee what it is called
 */
@JsonBody
record OwnCommittee(@Nullable String ownCommittee) {
    FieldBody applied(FieldBody body) {
        return ownCommittee == null ? body : new FieldBody(body.name(), ownCommittee);
    }
}
