package vn.kiennghi.edge.administration.council;

import java.util.Map;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;
import vn.kiennghi.edge.platform.text.Slug;

/** Something that is added to a list in which names tell entries apart: files name them so too. */
final class NewEntry {
    private NewEntry() {}

    /**
     * Returns an id for a new entry of that name.
     *
     * @param present names of the entries that are there, by id
     * @throws ProblemException if there is one of that name: a form that is sent twice adds one entry
     */
    static String id(String name, Map<String, String> present) {
        requireNew("name", name, present.values());
        return Slug.free(name, present::containsKey);
    }

    /**
     * Lets a name pass that no entry has yet.
     *
     * @throws ProblemException otherwise
     */
    static void requireNew(String entry, String name, Iterable<String> present) {
        for (String other : present) {
            if (Spelling.sameName(other, name)) {
                throw Problem.of(Fault.of(ProblemCode.NAME_IN_USE, entry, null, name))
                        .asException();
            }
        }
    }
}
