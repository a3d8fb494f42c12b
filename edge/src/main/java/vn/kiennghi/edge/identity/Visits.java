package vn.kiennghi.edge.identity;

import java.util.List;

/** Who is signed in on the pages. Where sessions are kept says the topology that runs. */
public interface Visits {
    /** Returns the visits of a user that are not over, the one that was used last first. */
    List<Visit> of(String user);

    /**
     * Ends a visit of the user, without a word of its own in the security log; returns whether there was one of that id that was not
     * over. Of several that end one at once, one is told so.
     */
    boolean end(String user, String id);
}
