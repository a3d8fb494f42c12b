package vn.kiennghi.front.web.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.CountUnit;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.api.resolution.FindResolution;
import vn.kiennghi.api.resolution.Rounding;
import vn.kiennghi.front.web.reading.PageRefused;

/**
 * What the reader of the figures asked for; whatever is absent has the usual value.
 *
 * @param session number of one session; null: the whole term
 * @param kind null: petitions and opinions
 */
record FiguresRequest(
        @Nullable Integer session,
        @Nullable PetitionKind kind,
        @Nullable CountScope scope,
        @Nullable CountUnit unit,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,

        @Nullable String rounding) {

    CountScope scopeOrUsual() {
        return scope == null ? CountScope.OWN_LEVEL : scope;
    }

    CountUnit unitOrUsual() {
        return unit == null ? CountUnit.ITEM : unit;
    }

    LocalDate asOfOr(LocalDate today) {
        return asOf == null ? today : asOf;
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

    /** Returns the question for the whole term's sessions. */
    FindResolution bySession(String termId, Clock clock) {
        return by(Dimension.SESSION, null, termId, clock);
    }

    /** Returns the question for the chosen session's fields. */
    FindResolution byField(String termId, Clock clock) {
        return by(Dimension.FIELD, session, termId, clock);
    }

    /** Returns the address of the same figures for another session; null: the whole term. */
    String addressFor(@Nullable Integer otherSession, String termId) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/terms/" + termId + "/figures");
        add(address, "session", otherSession);
        add(address, "kind", kind);
        add(address, "scope", scope);
        add(address, "unit", unit);
        add(address, "asOf", asOf);
        add(address, "rounding", rounding == null || rounding.isEmpty() ? null : roundingOrUsual());
        return address.toUriString();
    }

    private FindResolution by(Dimension dimension, @Nullable Integer ofSession, String termId, Clock clock) {
        return new FindResolution(
                termId,
                ofSession,
                kind,
                scopeOrUsual(),
                unitOrUsual(),
                List.of(dimension),
                asOfOr(LocalDate.now(clock)),
                clock.instant(),
                roundingOrUsual());
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
