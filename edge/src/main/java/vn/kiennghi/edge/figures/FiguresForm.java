package vn.kiennghi.edge.figures;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.CountUnit;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.edge.figures.link.RowNames;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.catalogue.Sessions;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.page.wording.WrittenDay;

/** The form above the figures with what is chosen in it. */
record FiguresForm(
        List<Choice> sessions,
        List<Choice> kinds,
        List<Choice> scopes,
        List<Choice> units,
        WrittenDay asOf,
        WrittenDay knownAt,
        List<Choice> roundings,
        List<Choice> by) {

    /** The roundings that published reports use; any other can stand in the address. */
    private static final List<String> ROUNDINGS =
            List.of("HALF_UP:0", "HALF_UP:1", "HALF_UP:2", "TRUNCATE:0", "TRUNCATE:1", "TRUNCATE:2");

    static FiguresForm of(RowNames names, FiguresRequest request, WrittenDay asOf) {
        Words words = names.words();
        @Nullable String session = request.session() == null ? null : request.session().toString();
        List<Dimension> by = request.dimensions();
        return new FiguresForm(
                Choice.among(
                        names.term().sessions(),
                        entry -> Integer.toString(entry.number()),
                        (SessionView entry) -> Sessions.named(entry, words),
                        session),
                Choice.of(PetitionKind.class, "kind", request.kind(), words),
                Choice.of(CountScope.class, "scope", request.scopeOrUsual(), words),
                Choice.of(CountUnit.class, "unit", request.unitOrUsual(), words),
                asOf,
                request.knownUntil(),
                Choice.among(
                        Stream.concat(
                                        ROUNDINGS.stream(),
                                        Stream.of(request.roundingOrUsual().toString()))
                                .distinct()
                                .toList(),
                        entry -> entry,
                        entry -> RoundingInWords.inShort(entry, words),
                        request.roundingOrUsual().toString()),
                FiguresRequest.IN_ORDER.stream()
                        .map(dimension ->
                                new Choice(dimension.key(), names.inSentence(dimension), by.contains(dimension)))
                        .toList());
    }
}
