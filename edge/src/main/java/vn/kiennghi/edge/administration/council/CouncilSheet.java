package vn.kiennghi.edge.administration.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.AgencyKind;
import vn.kiennghi.api.council.AgencyReading;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.CouncilView.FieldView;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.wording.Words;

/**
 * What the page of a council shows.
 *
 * @param parent the council of the level above
 * @param successor the council that takes over
 * @param agencies those that are in force or will be
 * @param former those whose validity has ended
 * @param mayChange whether the user is offered to change something here
 * @param forms the forms of the page by name
 */
public record CouncilSheet(
        CouncilView council,
        @Nullable Related parent,
        @Nullable Related successor,
        List<TermView> terms,
        List<AgencyView> agencies,
        List<AgencyView> former,
        boolean mayChange,
        Map<String, FilledForm> forms,
        Words words) {
    /**
     * A council that this one is related to.
     *
     * @param address of its page; null where the reader may not see it
     */
    public record Related(String name, @Nullable String address) {}

    /** The committees that the law and the councils’ practice know. */
    private static final List<String> COMMITTEES = List.of("KT_NS", "VH_XH", "PHAP_CHE", "DAN_TOC", "DO_THI");

    /** Returns the name of the committee; a council’s own shows itself, none a dash. */
    public String committee(@Nullable String code) {
        return words.label("committee", code);
    }

    /** Returns the pick list of committees: the usual ones and those that the council uses. */
    public List<Choice> committees() {
        return committees(council, words);
    }

    /** Returns the pick list of levels. */
    public List<Choice> levels() {
        return levels(council.validFrom(), council.level(), words);
    }

    /** Returns the pick list of sorts of agencies. */
    public List<Choice> kinds() {
        return Choice.of(AgencyKind.class, "agencyKind", null, words);
    }

    /** Returns the pick list of what agencies may read. */
    public List<Choice> readings() {
        return Choice.of(AgencyReading.class, "agencyReading", council.agencyReading(), words);
    }

    static List<Choice> committees(CouncilView council, Words words) {
        return Stream.concat(
                        COMMITTEES.stream(),
                        council.fields().stream().map(FieldView::committee).flatMap(Stream::ofNullable))
                .distinct()
                .map(code -> new Choice(code, words.label("committee", code), false))
                .toList();
    }

    /** Returns the levels that a council can be of, if it is valid from that day on. */
    static List<Choice> levels(LocalDate validFrom, @Nullable Level said, Words words) {
        return Stream.of(Level.PROVINCE, Level.COMMUNE, Level.DISTRICT)
                .filter(level -> level == said || level.existedOn(validFrom))
                .map(level -> new Choice(level.name(), words.label("level", level), false))
                .toList();
    }

    static boolean isFormer(AgencyView agency, LocalDate today) {
        return agency.validTo() != null && agency.validTo().isBefore(today);
    }
}
