package vn.kiennghi.query.platform;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** Moments as microseconds since 1970: a date of BSON's keeps milliseconds, which moments of the record may share. */
final class MomentCodec implements Codec<Instant> {
    @Override
    public void encode(BsonWriter writer, Instant moment, EncoderContext context) {
        writer.writeInt64(ChronoUnit.MICROS.between(Instant.EPOCH, moment));
    }

    @Override
    public Instant decode(BsonReader reader, DecoderContext context) {
        return Instant.EPOCH.plus(reader.readInt64(), ChronoUnit.MICROS);
    }

    @Override
    public Class<Instant> getEncoderClass() {
        return Instant.class;
    }
}
