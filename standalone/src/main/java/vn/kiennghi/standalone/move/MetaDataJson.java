package vn.kiennghi.standalone.move;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.JsonNode;
import vn.kiennghi.standalone.move.MetaDataValue.Decimal;
import vn.kiennghi.standalone.move.MetaDataValue.Nothing;
import vn.kiennghi.standalone.move.MetaDataValue.Text;
import vn.kiennghi.standalone.move.MetaDataValue.Truth;
import vn.kiennghi.standalone.move.MetaDataValue.Whole;

/**
 * Metadata as JSON, names in their order. The order in which a store happens to hold the names is not kept, because Axon Server holds them
 * without any.
 */
public final class MetaDataJson {
    private MetaDataJson() {}

    /**
     * Reads metadata as a store wrote it.
     *
     * @param json null where there is none
     * @throws UnknownForm if there is a value that another store would give back changed
     */
    public static SortedMap<String, MetaDataValue> read(byte @Nullable [] json) throws UnknownForm {
        if (json == null) {
            return new TreeMap<>();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
            return read(LosslessJson.read(text));
        } catch (CharacterCodingException | JacksonException noJson) {
            throw new UnknownForm("metadata", "JSON", String.valueOf(noJson.getMessage()));
        }
    }

    static SortedMap<String, MetaDataValue> read(@Nullable JsonNode json) throws UnknownForm {
        if (json == null || !json.isObject()) {
            throw new UnknownForm("metadata", "{…}", String.valueOf(json));
        }
        SortedMap<String, MetaDataValue> metadata = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            metadata.put(entry.getKey(), value(entry.getKey(), entry.getValue()));
        }
        return metadata;
    }

    private static MetaDataValue value(String name, JsonNode value) throws UnknownForm {
        if (value.isString()) {
            return new Text(value.stringValue());
        }
        if (value.isBoolean()) {
            return new Truth(value.booleanValue());
        }
        if (value.isNull()) {
            return new Nothing();
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return new Whole(value.longValue());
        }
        if (value.isFloatingPointNumber() && isKeptAsDouble(value.decimalValue())) {
            return new Decimal(value.doubleValue());
        }
        throw unknown(name, value.isContainer() ? value.getNodeType().toString() : value.toString());
    }

    /** Says that a value is of none of the kinds that every store gives back as they went in. */
    static UnknownForm unknown(String name, String found) {
        return new UnknownForm("metadata." + name, "text | 64-bit integer | double | boolean | null", found);
    }

    private static boolean isKeptAsDouble(BigDecimal number) {
        double kept = number.doubleValue();
        return Double.isFinite(kept) && new BigDecimal(Double.toString(kept)).compareTo(number) == 0;
    }

    /** Returns the one text that stands for this metadata. */
    public static String write(SortedMap<String, MetaDataValue> metadata) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = LosslessJson.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(metadata, json);
        }
        return text.toString();
    }

    static void write(SortedMap<String, MetaDataValue> metadata, JsonGenerator json) {
        json.writeStartObject();
        metadata.forEach((name, value) -> {
            json.writeName(name);
            switch (value) {
                case Text text -> json.writeString(text.value());
                case Whole whole -> json.writeNumber(whole.value());
                case Decimal decimal -> json.writeNumber(Double.toString(decimal.value()));
                case Truth truth -> json.writeBoolean(truth.value());
                case Nothing() -> json.writeNull();
            }
        });
        json.writeEndObject();
    }
}
