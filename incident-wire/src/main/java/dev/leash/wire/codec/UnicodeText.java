package dev.leash.wire.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.leash.model.text.WellFormedText;
import java.io.IOException;

/**
 * Reads and writes texts as valid Unicode. JSON can contain lone surrogates ({@code "\ud83d"}), for
 * which strict readers refuse the whole record. Some records of older releases contain them; they
 * are read with a replacement character instead.
 */
final class UnicodeText {

    private UnicodeText() {}

    /** Module for {@link Json#MAPPER}. */
    static SimpleModule module() {
        return new SimpleModule("leash-unicode-text")
                .addDeserializer(String.class, new Value())
                .addKeyDeserializer(String.class, new Key())
                .addSerializer(String.class, new Written())
                .addKeySerializer(String.class, new WrittenKey());
    }

    private static final class Value extends StdScalarDeserializer<String> {
        Value() {
            super(String.class);
        }

        @Override
        public LogicalType logicalType() {
            return LogicalType.Textual;
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            return WellFormedText.unicode(StringDeserializer.instance.deserialize(parser, context));
        }
    }

    private static final class Key extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return WellFormedText.unicode(key);
        }
    }

    private static final class Written extends StdScalarSerializer<String> {
        Written() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeString(WellFormedText.unicode(text));
        }
    }

    private static final class WrittenKey extends StdScalarSerializer<String> {
        WrittenKey() {
            super(String.class);
        }

        @Override
        public void serialize(String name, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeFieldName(WellFormedText.unicode(name));
        }
    }
}
