package dev.leash.wire.kafka;

import dev.leash.wire.codec.Envelope;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Headers of CloudEvents 1.0 in the binary mode of its Kafka binding. They repeat fields of the
 * body for tools that know CloudEvents but not Leash.
 */
public final class CloudEvents {

    /** Header with the record's type. */
    public static final String TYPE = "ce_type";

    /** Header with the service that wrote the record. */
    static final String SOURCE = "ce_source";

    /** Header with the location of the record's schema. */
    static final String SCHEMA = "ce_dataschema";

    /** Prefix of types, to make them globally unique. Records of older releases lack it. */
    private static final String PREFIX = "dev.leash.";

    private CloudEvents() {}

    /** The type in a header, as the body has it. */
    static String bodyType(Header type) {
        String text = new String(type.value(), StandardCharsets.UTF_8);
        return text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
    }

    /**
     * Whether a record may be of a type by its headers, so that a reader of few types need not
     * decode the others.
     */
    public static boolean mayBeOfType(String type, Headers headers) {
        Header header = headers.lastHeader(TYPE);
        return header == null || bodyType(header).equals(type);
    }

    static void mirror(Envelope<?> envelope, String source, boolean isPublic, Headers headers) {
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", envelope.id());
        put(headers, SOURCE, source);
        put(headers, TYPE, PREFIX + envelope.type());
        put(headers, SCHEMA, isPublic ? schema(envelope) : null);
        put(headers, "ce_subject", envelope.incidentId());
        put(headers, "ce_time", envelope.at() == null ? null : envelope.at().toString());
        put(headers, "content-type", "application/json");
    }

    private static String schema(Envelope<?> envelope) {
        return "/asyncapi.yaml?v=%d#/components/messages/%s"
                .formatted(envelope.v(), envelope.type());
    }

    static void put(Headers headers, String name, @Nullable String value) {
        headers.remove(name);
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
