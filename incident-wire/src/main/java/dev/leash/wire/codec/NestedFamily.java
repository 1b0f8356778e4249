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

/**
 * A family of records that occur inside others. One of its fields says which member it is; a member
 * that nobody here knows is read as the record that stands for such, and written as it was read.
 *
 * @param type the type of the family
 * @param field the field that says which member it is
 * @param types the names of its members
 * @param unknown the record that stands for members nobody here knows
 * @param read such a record, of the member's name and its JSON
 * @param json the JSON of such a record
 * @param <U> the members nobody here knows
 */
record NestedFamily<U>(
        Class<? super U> type,
        String field,
        Types<? super U> types,
        Class<U> unknown,
        BiFunction<String, String, U> read,
        Function<U, String> json) {

    /**
     * How Jackson tells the members apart.
     *
     * @param declared what is declared to be there; where it is one member, no other may be
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
     * Whether what is declared to be there is told apart. A member of a family that is not sealed is
     * so only where the family is declared: elsewhere it is a record like any other.
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

    /** Reads and writes what nobody here knows. */
    void addTo(SimpleModule module) {
        module.addDeserializer(unknown, new Reader<>(this));
        module.addSerializer(unknown, new Writer<>(this));
    }

    private static final class Reader<U> extends StdDeserializer<U> {
        private final transient NestedFamily<U> family;

        Reader(NestedFamily<U> family) {
            super(family.unknown());
            this.family = family;
        }

        @Override
        public U deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            JsonNode member = context.readTree(parser);
            JsonNode name = member.path(family.field());
            return name.isTextual()
                    ? family.read().apply(name.textValue(), member.toString())
                    : context.reportInputMismatch(this, "it does not say which member it is");
        }
    }

    private static final class Writer<U> extends StdSerializer<U> {
        private final transient NestedFamily<U> family;

        Writer(NestedFamily<U> family) {
            super(family.unknown());
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
