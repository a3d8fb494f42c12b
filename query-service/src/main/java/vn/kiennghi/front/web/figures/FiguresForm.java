package vn.kiennghi.front.web.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.CountUnit;
import vn.kiennghi.front.web.reading.Choice;
import vn.kiennghi.front.web.reading.Sessions;
import vn.kiennghi.front.web.text.Words;

/** The form above the figures with what is chosen in it. */
record FiguresForm(
        List<Choice> sessions,
        List<Choice> kinds,
        List<Choice> scopes,
        List<Choice> units,
        LocalDate asOf,
        List<Choice> roundings) {

    /** The roundings that published reports use; any other can stand in the address. */
    private static final List<String> ROUNDINGS =
            List.of("HALF_UP:0", "HALF_UP:1", "HALF_UP:2", "TRUNCATE:0", "TRUNCATE:1", "TRUNCATE:2");

    static FiguresForm of(TermView term, FiguresRequest request, LocalDate asOf, Words words) {
        @Nullable String session = request.session() == null ? null : request.session().toString();
        return new FiguresForm(
                Choice.among(
                        term.sessions(),
                        entry -> Integer.toString(entry.number()),
                        (SessionView entry) -> Sessions.named(entry, words),
                        session),
                Choice.of(PetitionKind.class, "kind", request.kind(), words),
                Choice.of(CountScope.class, "scope", request.scopeOrUsual(), words),
                Choice.of(CountUnit.class, "unit", request.unitOrUsual(), words),
                asOf,
                Choice.among(
                        Stream.concat(
                                        ROUNDINGS.stream(),
                                        Stream.of(request.roundingOrUsual().toString()))
                                .distinct()
                                .toList(),
                        entry -> entry,
                        entry -> RoundingInWords.inShort(entry, words),
                        request.roundingOrUsual().toString()));
    }
}
