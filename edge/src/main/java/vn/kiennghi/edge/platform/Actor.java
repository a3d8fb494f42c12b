package vn.kiennghi.edge.platform;

import java.util.List;
import vn.kiennghi.api.identity.Grant;

/** Who sends a message: the signed-in user, as the principal of the security context. */
public interface Actor {
    /** Returns the sign-in name. */
    String name();

    /** Returns the roles held. */
    List<Grant> grants();
}
