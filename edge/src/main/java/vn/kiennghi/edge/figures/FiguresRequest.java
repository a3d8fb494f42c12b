package vn.kiennghi.edge.figures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.CountUnit;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.api.resolution.FigureColumn;
import vn.kiennghi.api.resolution.Rounding;
import vn.kiennghi.edge.figures.link.Counted;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.wording.WrittenDay;

/**
 * What the reader of the figures asked for; whatever is absent has the usual value.
 *
 * @param session number of one session; null: the whole term
 * @param kind null: petitions and opinions
 * @param asOf a day as typed
 * @param knownAt a day as typed
 * @param by the tables wanted, by the dimensions' names in the address
 */
record FiguresRequest(
        @Nullable Integer session,
        @Nullable PetitionKind kind,
        @Nullable CountScope scope,
        @Nullable CountUnit unit,
        @Nullable String asOf,
        @Nullable String knownAt,
        @Nullable String rounding,
        @Nullable List<String> by) {

    /** The dimensions in the order of the page. */
    static final List<Dimension> IN_ORDER = List.of(
            Dimension.FIELD,
            Dimension.COMMITTEE,
            Dimension.AGENCY,
            Dimension.AGENCY_KIND,
            Dimension.LEVEL,
            Dimension.ROUND,
            Dimension.SESSION);

    private static final List<Dimension> USUAL =
            List.of(Dimension.FIELD, Dimension.COMMITTEE, Dimension.AGENCY, Dimension.SESSION);

    CountScope scopeOrUsual() {
        return scope == null ? CountScope.OWN_LEVEL : scope;
    }

    CountUnit unitOrUsual() {
        return unit == null ? CountUnit.ITEM : unit;
    }

    WrittenDay until() {
        return WrittenDay.of(asOf);
    }

    WrittenDay knownUntil() {
        return WrittenDay.of(knownAt);
    }

    boolean readable() {
        return !until().isWrong() && !knownUntil().isWrong();
    }

    /**
     * Returns by what the tables are to be broken down, in the order of the page.
     *
     * @throws PageRefused if a name is none of a dimension
     */
    List<Dimension> dimensions() {
        if (by == null || by.isEmpty()) {
            return USUAL;
        }
        return by.stream()
                .map(FiguresRequest::dimension)
                .distinct()
                .sorted(Comparator.comparingInt(IN_ORDER::indexOf))
                .toList();
    }

    /**
     * Returns the rounding.
     *
     * @throws PageRefused if it has another form than {@code HALF_UP:1}
     */
    Rounding roundingOrUsual() {
        return rounding == null || rounding.isEmpty()
                ? Rounding.DEFAULT
                : Rounding.parse(rounding).orElseThrow(PageRefused::malformed);
    }

    /** Returns the total of what is asked for; today where no day, or none that can be read, was given. */
    Counted total(LocalDate today) {
        LocalDate day = until().day();
        return new Counted(
                FigureColumn.TOTAL,
                session,
                kind,
                scopeOrUsual(),
                unitOrUsual(),
                day == null ? today : day,
                knownUntil().day(),
                Map.of());
    }

    /** Returns the address of the same figures for another session; null: the whole term. */
    String addressFor(@Nullable Integer otherSession, String termId) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/terms/" + termId + "/figures");
        add(address, "session", otherSession);
        add(address, "kind", kind);
        add(address, "scope", scope);
        add(address, "unit", unit);
        add(address, "asOf", until().day());
        add(address, "knownAt", knownUntil().day());
        add(address, "rounding", rounding == null || rounding.isEmpty() ? null : roundingOrUsual());
        if (by != null) {
            dimensions().forEach(dimension -> add(address, "by", dimension.key()));
        }
        return address.toUriString();
    }

    private static Dimension dimension(String name) {
        return IN_ORDER.stream()
                .filter(dimension -> dimension.key().equals(name))
                .findFirst()
                .orElseThrow(PageRefused::malformed);
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
