package vn.kiennghi.standalone.move;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import net.jqwik.api.domains.DomainContextBase;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.standalone.move.MetaDataValue.Decimal;
import vn.kiennghi.standalone.move.MetaDataValue.Nothing;
import vn.kiennghi.standalone.move.MetaDataValue.Text;
import vn.kiennghi.standalone.move.MetaDataValue.Truth;
import vn.kiennghi.standalone.move.MetaDataValue.Whole;
import vn.kiennghi.standalone.move.StoredEvent.Place;

/** Events of every form that a store may hold, far beyond what the system writes. */
final class AnyEvent extends DomainContextBase {
    private static final long YEAR_9999 = 253_402_300_799_999L;

    @Provide
    Arbitrary<StoredEvent> event() {
        return Combinators.combine(
                        Arbitraries.create(() -> UUID.randomUUID().toString()),
                        Arbitraries.longs().between(0, YEAR_9999).map(Instant::ofEpochMilli),
                        place().injectNull(0.1),
                        text().ofMinLength(1),
                        text().injectNull(0.3),
                        Arbitraries.maps(text(), value()).ofMaxSize(6),
                        payload())
                .as(AnyEvent::event);
    }

    private static StoredEvent event(
            String id,
            Instant at,
            @Nullable Place place,
            String type,
            @Nullable String revision,
            Map<String, MetaDataValue> metadata,
            Payload payload) {
        return new StoredEvent(id, at, place, type, revision, new TreeMap<>(metadata), payload);
    }

    private static Arbitrary<Place> place() {
        return Combinators.combine(
                        text().ofMinLength(1),
                        Arbitraries.create(() -> UUID.randomUUID().toString()),
                        Arbitraries.longs().greaterOrEqual(0))
                .as(Place::new);
    }

    private static Arbitrary<MetaDataValue> value() {
        return Arbitraries.oneOf(
                text().map(Text::new),
                Arbitraries.longs().map(Whole::new),
                Arbitraries.doubles().map(Decimal::new),
                Arbitraries.of(true, false).map(Truth::new),
                Arbitraries.just(new Nothing()));
    }

    private static Arbitrary<Payload> payload() {
        return Arbitraries.oneOf(
                text().map(one -> one.getBytes(StandardCharsets.UTF_8)).map(Payload::of),
                Arbitraries.bytes().array(byte[].class).map(Payload::of));
    }

    /** Vietnamese, signs of JSON, control characters, ends of line, letters beyond 16 bits. */
    private static StringArbitrary text() {
        return Arbitraries.strings()
                .withChars("aàạêđƯỡ 0,:{}[]\"'\\/\n\r\t\b\f\u0000\u001f\u007f\u0085\u2028\u2029\ufeff\uffff")
                .withCharRange('à', 'ỹ')
                .ofMaxLength(20);
    }
}
