package dev.leash.wire.kafka;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Adds the installation to the CloudEvents {@code source} of every record, and the location of the
 * schema to public ones. Kafka creates one for each producer, those of Kafka Streams included.
 */
public final class SourceInterceptor implements ProducerInterceptor<Object, Object> {

    /** Producer setting with the address of the installation. */
    static final String INSTALLATION = "leash.installation";

    private String installation = "";

    /** Producer settings that add the installation; empty when it has no name. */
    static Map<String, Object> settings(KafkaAccess kafka) {
        URI installation = kafka.installation();
        return installation == null
                ? Map.of()
                : Map.of(
                        ProducerConfig.INTERCEPTOR_CLASSES_CONFIG,
                        List.of(SourceInterceptor.class.getName()),
                        INSTALLATION,
                        installation.toString());
    }

    @Override
    public void configure(Map<String, ?> settings) {
        installation = String.valueOf(settings.get(INSTALLATION));
    }

    /** Skips records that have the name already, because they are sent again or forwarded. */
    @Override
    public ProducerRecord<Object, Object> onSend(ProducerRecord<Object, Object> record) {
        Headers headers = record.headers();
        String source = text(headers.lastHeader(CloudEvents.SOURCE));
        if (source != null && source.startsWith("/")) {
            CloudEvents.put(headers, CloudEvents.SOURCE, installation + source);
            String schema = text(headers.lastHeader(CloudEvents.SCHEMA));
            if (schema != null) {
                CloudEvents.put(headers, CloudEvents.SCHEMA, installation + schema);
            }
        }
        return record;
    }

    @Override
    public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception failure) {}

    @Override
    public void close() {}

    private static @Nullable String text(@Nullable Header header) {
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
