package vn.kiennghi.front.web.figures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.resolution.Resolution.Definition;
import vn.kiennghi.front.web.reading.Choice;

/**
 * All that the page of figures shows.
 *
 * @param council name of the council as known at the moment asked for
 * @param level the council's level in words
 * @param term the term in words
 * @param session the session in words; null: the whole term
 * @param otherTerms addresses of the other terms' figures
 * @param total figures of what is chosen
 * @param outcomes the outcomes in the order of the columns, without {@code NONE}
 * @param register where all counted petitions are listed
 * @param past the day of the figures where it is not today: the register behind the links shows today
 */
record FiguresView(
        String termId,
        String council,
        String level,
        String term,
        @Nullable String session,
        List<Choice> otherTerms,
        FiguresForm form,
        FiguresRow total,
        List<Outcome> outcomes,
        List<FiguresRow> sessions,
        FiguresRow allSessions,
        List<FiguresRow> fields,
        Definition definition,
        String rounding,
        String register,
        @Nullable LocalDate past) {}
