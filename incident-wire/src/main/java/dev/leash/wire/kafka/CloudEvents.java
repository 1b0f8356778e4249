package dev.leash.wire.kafka;

import dev.leash.wire.codec.Envelope;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    private CloudEvents() {}

    /**
     * Whether a record is of a type as far as its headers tell, so that a reader of few types need
     * not decode the others.
     */
    public static boolean mayBeOfType(String type, Headers headers) {
        Header header = headers.lastHeader(TYPE);
        return header == null
                || Arrays.equals(header.value(), type.getBytes(StandardCharsets.UTF_8));
    }

    static void mirror(Envelope<?> envelope, String source, Headers headers) {
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", envelope.id());
        put(headers, "ce_source", source);
        put(headers, TYPE, envelope.type());
        put(headers, "ce_subject", envelope.incidentId());
        put(headers, "ce_time", envelope.at() == null ? null : envelope.at().toString());
        put(headers, "content-type", "application/json");
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        headers.remove(name);
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
