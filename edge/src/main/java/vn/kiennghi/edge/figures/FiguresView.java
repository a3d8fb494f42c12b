package vn.kiennghi.edge.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.edge.page.catalogue.Choice;

/**
 * All that the page of figures shows.
 *
 * @param council name of the council, as known at the moment asked for
 * @param level the council's level in words
 * @param term the term in words
 * @param session the session in words; null: the whole term
 * @param otherTerms addresses of the other terms' figures
 * @param shown null while a day in the form cannot be read
 */
record FiguresView(
        String termId,
        String council,
        String level,
        String term,
        @Nullable String session,
        List<Choice> otherTerms,
        FiguresForm form,
        @Nullable FiguresShown shown) {}
