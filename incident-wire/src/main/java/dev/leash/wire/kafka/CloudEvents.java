package dev.leash.wire.kafka;

import dev.leash.wire.codec.Envelope;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The headers of CloudEvents 1.0 in the binary mode of its Kafka binding. They repeat what the body
 * says, so that tools that know CloudEvents need not know Leash.
 */
public final class CloudEvents {

    /** The header that repeats the record's type. */
    public static final String TYPE = "ce_type";

    /** The header that says who wrote the record. */
    static final String SOURCE = "ce_source";

    /** The header that says where the record's schema is described. */
    static final String SCHEMA = "ce_dataschema";

    /** What types begin with, so that they are nobody else's. Records of older releases lack it. */
    private static final String PREFIX = "dev.leash.";

    private CloudEvents() {}

    /** The type a record's header repeats, as its body says it. */
    static String bodyType(Header type) {
        String text = new String(type.value(), StandardCharsets.UTF_8);
        return text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
    }

    /**
     * Whether a record is of a type as far as its headers tell, so that a reader of few types need
     * not decode the others.
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
