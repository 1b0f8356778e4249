package dev.leash.wire.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.leash.model.code.Code;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * JSON mapping of records: snake_case names, times in ISO 8601, absent instead of null. So that
 * newer writers do not stop older readers, unknown fields are ignored, unknown constants of an enum
 * are read as its {@code UNKNOWN}, and unknown members of a nested family as the record that stands
 * for them. All other deviations are refused rather than guessed at: a number as text, a fraction
 * as a whole number, a duplicate field, a missing required field. Texts are Unicode, read and
 * written.
 */
public final class Json {

    /** The only mapper of the wire. */
    public static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(
                            new JavaTimeModule().addDeserializer(Instant.class, new IsoInstant()))
                    .addModule(new Jdk8Module())
                    .addModule(UnicodeText.module())
                    .addModule(new SimpleModule().addSerializer(Code.class, new CodeText()))
                    .addModule(NestedRecords.module())
                    .addModule(SeverityFields.module())
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .serializationInclusion(JsonInclude.Include.NON_NULL)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .withCoercionConfig(LogicalType.Textual, Json::onlyText)
                    .annotationIntrospector(
                            Stream.of(
                                            new RequiredComponents(),
                                            new UnknownConstants(),
                                            new NestedRecords.Names(),
                                            new SeverityFields.Names(),
                                            new JacksonAnnotationIntrospector())
                                    .reduce(AnnotationIntrospector::pair)
                                    .orElseThrow())
                    .build();

    private Json() {}

    /** A value as JSON, without blanks. */
    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "cannot write a value of " + value.getClass() + " as JSON", e);
        }
    }

    private static void onlyText(MutableCoercionConfig text) {
        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    /** Writes codes in snake_case; enums are read ignoring case. */
    private static final class CodeText extends StdScalarSerializer<Code> {
        CodeText() {
            super(Code.class);
        }

        @Override
        public void serialize(Code code, JsonGenerator to, SerializerProvider provider)
                throws IOException {
            to.writeString(code.code());
        }
    }
}
