package vn.kiennghi.query.similar;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.query.petition.PetitionRow;

/** Tells which petitions of a term have changed since somebody asked last, as the record is now. */
interface TermChanges {
    /** Up to where somebody knows the petitions of a term; what it holds is the teller's business. */
    interface Mark {}

    /**
     * What has changed.
     *
     * @param mark for the next question
     * @param anew whether the mark that was given says nothing any more: what was known is to be forgotten, and all are told
     * @param changed petitions as they are now
     * @param gone ids of petitions that are there no longer
     */
    record Changes(Mark mark, boolean anew, List<PetitionRow> changed, Collection<String> gone) {}

    /**
     * Returns what has changed in a term.
     *
     * @param mark of the question before; null: nothing is known yet
     */
    Changes since(String termId, @Nullable Mark mark);

    /** Returns what petitions say, folded, by their ids. */
    Map<String, String> contents(List<PetitionRow> petitions);
}
