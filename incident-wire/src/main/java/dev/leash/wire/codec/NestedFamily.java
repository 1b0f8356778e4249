package dev.leash.wire.codec;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Family of records that occur inside others, told apart by one field. An unknown member is read as
 * the record that stands for unknown members, and written back unchanged; a family without such a
 * record refuses it.
 *
 * @param type type of the family
 * @param field field with the name of the member
 * @param types names of the members
 * @param unknown record that stands for unknown members; null when they are refused
 * @param read makes such a record of the member's name and its JSON
 * @param json the JSON of such a record
 * @param <U> record for unknown members
 */
record NestedFamily<U>(
        Class<? super U> type,
        String field,
        Types<? super U> types,
        @Nullable Class<U> unknown,
        BiFunction<String, String, U> read,
        Function<U, String> json) {

    /**
     * A family that refuses unknown members; for stores, whose records are read by their writer.
     */
    static <T> NestedFamily<T> closed(Class<T> type, String field, Types<T> types) {
        return new NestedFamily<>(
                type,
                field,
                types,
                null,
                (name, _) -> {
                    throw new UndecodableException("no member '" + name + "'");
                },
                String::valueOf);
    }

    /**
     * Type information for Jackson.
     *
     * @param declared declared type of a field; when it is one member, no other is accepted
     */
    JsonTypeInfo.Value typeInfo(Class<?> declared) {
        return JsonTypeInfo.Value.construct(
                JsonTypeInfo.Id.NAME,
                JsonTypeInfo.As.PROPERTY,
                field,
                declared == type ? unknown : null,
                true,
                null);
    }

    /**
     * Whether a field of a declared type uses the family. When the family is not sealed, a field
     * declared as one of its members is an ordinary record.
     */
    boolean isOf(Class<?> declared) {
        return type.isSealed() ? type.isAssignableFrom(declared) : type == declared;
    }

    List<NamedType> names() {
        return names(types);
    }

    private static <T> List<NamedType> names(Types<T> types) {
        return types.names().stream()
                .flatMap(name -> types.named(name).stream())
                .map(named -> new NamedType(named.shape(), named.type()))
                .toList();
    }

    /** Registers the reader and writer of unknown members. */
    void addTo(SimpleModule module) {
        if (unknown != null) {
            module.addDeserializer(unknown, new Reader<>(this, unknown));
            module.addSerializer(unknown, new Writer<>(this, unknown));
        }
    }

    private static final class Reader<U> extends StdDeserializer<U> {
        private final transient NestedFamily<U> family;

        Reader(NestedFamily<U> family, Class<U> unknown) {
            super(unknown);
            this.family = family;
        }

        @Override
        public U deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode member = context.readTree(parser);
            JsonNode name = member.path(family.field());
            return name.isTextual()
                    ? family.read().apply(name.textValue(), member.toString())
                    : context.reportInputMismatch(this, "it does not say which member it is");
        }
    }

    private static final class Writer<U> extends StdSerializer<U> {
        private final transient NestedFamily<U> family;

        Writer(NestedFamily<U> family, Class<U> unknown) {
            super(unknown);
            this.family = family;
        }

        @Override
        public void serialize(U value, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeRawValue(family.json().apply(value));
        }

        @Override
        public void serializeWithType(
                U value, JsonGenerator json, SerializerProvider provider, TypeSerializer type)
                throws IOException {
            serialize(value, json, provider);
        }
    }
}
