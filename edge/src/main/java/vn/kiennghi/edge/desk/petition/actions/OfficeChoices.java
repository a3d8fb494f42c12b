package vn.kiennghi.edge.desk.petition.actions;

import java.util.List;
import vn.kiennghi.edge.page.catalogue.Choice;

/**
 * The pick lists of what the council's office does beside handing on.
 *
 * @param meetings voter meetings of the session
 * @param sessions of the term, up to that of the petition, the latest first
 * @param candidates numbers of petitions of the session in the same field, with their contents, into which it may be merged
 */
record OfficeChoices(
        List<Choice> kinds,
        List<Choice> rounds,
        List<Choice> meetings,
        List<Choice> grounds,
        List<Choice> sessions,
        List<Choice> candidates) {}
