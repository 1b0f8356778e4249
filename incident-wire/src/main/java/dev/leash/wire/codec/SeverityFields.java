package dev.leash.wire.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.util.NameTransformer;
import dev.leash.model.severity.Severity;
import dev.leash.model.severity.Urgency;
import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * JSON form of a severity: two fields of the record that contains it. {@code severity} is the
 * urgency, which every release knows; {@code configured_severity} is the rest, present only when it
 * is not the built-in severity of that urgency.
 */
final class SeverityFields {

    private static final String WORD = "severity";
    private static final String REST = "configured_severity";

    private record Configured(String id, String name, int rank) {}

    private SeverityFields() {}

    /** Module for {@link Json#MAPPER}. */
    static SimpleModule module() {
        return new SimpleModule("leash-severity")
                .addSerializer(Severity.class, new Writing())
                .addDeserializer(Severity.class, new Reading(true));
    }

    /** Tells Jackson that a severity is no object of its own. */
    static final class Names extends NopAnnotationIntrospector {
        @Serial private static final long serialVersionUID = 1;

        @Override
        public @Nullable NameTransformer findUnwrappingNameTransformer(AnnotatedMember member) {
            return member.getRawType() == Severity.class ? NameTransformer.NOP : null;
        }

        /** A name other than that of the field, which Jackson would take for the whole severity. */
        @Override
        public @Nullable PropertyName findNameForDeserialization(Annotated annotated) {
            return annotated instanceof AnnotatedMember && annotated.getRawType() == Severity.class
                    ? PropertyName.construct("@" + WORD)
                    : null;
        }
    }

    private static final class Writing extends StdSerializer<Severity> {
        @Serial private static final long serialVersionUID = 1;

        Writing() {
            super(Severity.class);
        }

        @Override
        public boolean isUnwrappingSerializer() {
            return true;
        }

        @Override
        public void serialize(Severity severity, JsonGenerator to, SerializerProvider provider)
                throws IOException {
            to.writeStringField(WORD, severity.urgency().name());
            if (!severity.isBuiltIn()) {
                provider.defaultSerializeField(
                        REST, new Configured(severity.id(), severity.name(), severity.rank()), to);
            }
        }
    }

    private static final class Reading extends StdDeserializer<Severity>
            implements ContextualDeserializer {
        @Serial private static final long serialVersionUID = 1;

        private final boolean isRequired;

        Reading(boolean isRequired) {
            super(Severity.class);
            this.isRequired = isRequired;
        }

        @Override
        public JsonDeserializer<?> createContextual(
                DeserializationContext context, @Nullable BeanProperty of) {
            return new Reading(of == null || RequiredComponents.isRequired(of.getMember()));
        }

        /** A new instance, because only then Jackson passes the fields of the containing record. */
        @Override
        public JsonDeserializer<Severity> unwrappingDeserializer(NameTransformer unwrapper) {
            return new Reading(isRequired);
        }

        @Override
        public @Nullable Severity deserialize(JsonParser from, DeserializationContext context)
                throws IOException {
            Urgency urgency = null;
            Configured rest = null;
            while (from.nextToken() == JsonToken.FIELD_NAME) {
                String field = from.currentName();
                from.nextToken();
                switch (field) {
                    case WORD -> urgency = read(from, context, field, Urgency.class);
                    case REST -> rest = read(from, context, field, Configured.class);
                    default -> from.skipChildren();
                }
            }
            if (urgency == null && !isRequired) {
                return null;
            }
            if (urgency == null) {
                throw at(WORD, MismatchedInputException.from(from, Severity.class, "no severity"));
            }
            return rest == null
                    ? Severity.of(urgency)
                    : new Severity(rest.id(), rest.name(), rest.rank(), urgency);
        }

        private static <T> @Nullable T read(
                JsonParser from, DeserializationContext context, String field, Class<T> type)
                throws IOException {
            try {
                return from.currentToken() == JsonToken.VALUE_NULL
                        ? null
                        : context.readValue(from, type);
            } catch (JsonMappingException e) {
                throw at(field, e);
            }
        }

        private static JsonMappingException at(String field, JsonMappingException e) {
            return JsonMappingException.wrapWithPath(e, Severity.class, field);
        }
    }
}
