package dev.leash.wire.kafka;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.model.directory.Channel;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.wire.codec.Records;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CloudEvents 1.0, Kafka binding, binary mode: names and values to the letter. */
class CloudEventsTest {

    private static final Instant AT = Instant.parse("2026-11-02T03:04:05.678Z");
    private static final IncidentRecord NOTED =
            new IncidentRecord(
                    "12", 4, AT, Actor.timer(), "request-9", new IncidentEvent.Noted("It rains"));

    private static final CommandEnvelope COMMAND =
            new CommandEnvelope(
                    "request-9", "12", AT, Actor.timer(), null, new IncidentCommand.Resolve());

    @Test
    void anEventHasTheseHeadersAndNoOthers() {
        assertThat(headersOf(Topics.EVENTS, NOTED))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "ce_specversion", "1.0",
                                "ce_id", "12-4",
                                "ce_source", "/escalation-service",
                                "ce_type", "dev.leash.incident.noted",
                                "ce_dataschema",
                                        "/asyncapi.yaml?v=1#/components/messages/incident.noted",
                                "ce_subject", "12",
                                "ce_time", "2026-11-02T03:04:05.678Z",
                                "content-type", "application/json"));
    }

    @Test
    void aDeliveryHasTheseHeadersAndNoOthers() {
        DeliveryId id = new DeliveryId("12", 2, Channel.SMS, "zoë@example.com");
        DeliveryRecord attempted = new DeliveryRecord(id, 3, AT, new DeliveryEvent.Attempted(1));

        assertThat(headersOf(Topics.NOTIFICATIONS, attempted))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "ce_specversion", "1.0",
                                "ce_id", "12-2-sms-zoë@example.com#3",
                                "ce_source", "/notifier-service",
                                "ce_type", "dev.leash.delivery.attempted",
                                "ce_dataschema",
                                        "/asyncapi.yaml?v=1#/components/messages/delivery.attempted",
                                "ce_subject", "12",
                                "ce_time", "2026-11-02T03:04:05.678Z",
                                "content-type", "application/json"));
    }

    @Test
    void whatIsAboutNoIncidentAndAtNoTimeHasNoSuchHeaders() {
        assertThat(headersOf(Topics.OUTCOMES, new Reply.Accepted("request-9", "12", null)))
                .containsOnlyKeys(
                        "ce_specversion", "ce_id", "ce_source", "ce_type", "content-type");
    }

    @Test
    void whereSeveralServicesWriteTheFirstIsTheSource() {
        assertThat(headersOf(Topics.COMMANDS, COMMAND))
                .containsEntry("ce_source", "/escalation-service");
    }

    @Test
    void theBodyIsTheRecordAsItIsWithoutHeaders() {
        try (Serializer<IncidentRecord> serializer = Serdes.of(Topics.EVENTS).serializer()) {
            byte[] body = serializer.serialize(Topics.EVENTS.name(), new RecordHeaders(), NOTED);

            assertThat(body).isEqualTo(Records.EVENT.encode(NOTED));
            assertThat(body).isEqualTo(serializer.serialize(Topics.EVENTS.name(), NOTED));
        }
    }

    @Test
    void headersThatWereThereAreReplacedAndForeignOnesStay() {
        Headers headers = new RecordHeaders();
        headers.add("ce_type", bytes("command.add_note"));
        headers.add("ce_type", bytes("command.add_note"));
        headers.add("ce_subject", bytes("11"));
        headers.add("traceparent", bytes("00-1-2-01"));

        try (Serializer<Reply> serializer = Serdes.of(Topics.OUTCOMES).serializer()) {
            serializer.serialize(
                    Topics.OUTCOMES.name(), headers, new Reply.Accepted("request-9", "12", null));
        }

        assertThat(headers.headers("ce_type")).hasSize(1);
        assertThat(map(headers))
                .containsEntry("ce_type", "dev.leash.reply.accepted")
                .containsEntry("traceparent", "00-1-2-01")
                .doesNotContainKey("ce_subject");
    }

    @Test
    void aTombstoneHasNeitherBodyNorHeaders() {
        Headers headers = new RecordHeaders();
        try (var serializer = Serdes.of(Topics.DIRECTORY).serializer();
                var deserializer = Serdes.of(Topics.DIRECTORY).deserializer()) {
            assertThat(serializer.serialize(Topics.DIRECTORY.name(), headers, null)).isNull();
            assertThat(serializer.serialize(Topics.DIRECTORY.name(), null)).isNull();
            assertThat(deserializer.deserialize(Topics.DIRECTORY.name(), headers, (byte[]) null))
                    .isNull();
        }
        assertThat(headers).isEmpty();
    }

    @Test
    void readsWhatItWrote() {
        Headers headers = new RecordHeaders();
        try (Serializer<IncidentRecord> serializer = Serdes.of(Topics.EVENTS).serializer();
                Deserializer<IncidentRecord> deserializer =
                        Serdes.of(Topics.EVENTS).deserializer()) {
            byte[] body =
                    requireNonNull(serializer.serialize(Topics.EVENTS.name(), headers, NOTED));

            assertThat(deserializer.deserialize(Topics.EVENTS.name(), headers, body))
                    .isEqualTo(NOTED);
            assertThat(deserializer.deserialize(Topics.EVENTS.name(), body)).isEqualTo(NOTED);
        }
    }

    @Test
    void aBodyWithoutHeadersIsReadAllTheSame() {
        assertThat(read(new RecordHeaders())).isEqualTo(NOTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"incident.reopened", "incident.noted ", "", "Incident.noted", "\uFFFD"})
    void aHeaderThatSaysAnotherTypeThanTheBodyIsRefused(String type) {
        Headers headers = new RecordHeaders().add(CloudEvents.TYPE, bytes(type));

        assertThatThrownBy(() -> read(headers))
                .isInstanceOf(UndecodableException.class)
                .hasMessage(
                        "the body is of type incident.noted, its ce_type header says otherwise");
    }

    @Test
    void aTypeIsReadWithAndWithoutThePrefixThatOlderReleasesDidNotWrite() {
        assertThat(read(new RecordHeaders().add(CloudEvents.TYPE, bytes("incident.noted"))))
                .isEqualTo(NOTED);
        assertThat(
                        read(
                                new RecordHeaders()
                                        .add(CloudEvents.TYPE, bytes("dev.leash.incident.noted"))))
                .isEqualTo(NOTED);
    }

    @Test
    void theInstallationIsNamedOnce() {
        SourceInterceptor interceptor = new SourceInterceptor();
        interceptor.configure(Map.of(SourceInterceptor.INSTALLATION, "https://leash.example.com"));
        Headers headers = new RecordHeaders();
        try (Serializer<IncidentRecord> serializer = Serdes.of(Topics.EVENTS).serializer()) {
            serializer.serialize(Topics.EVENTS.name(), headers, NOTED);
        }
        ProducerRecord<Object, Object> record =
                new ProducerRecord<>(Topics.EVENTS.name(), null, "12", "body", headers);

        interceptor.onSend(record);
        interceptor.onSend(record);

        assertThat(map(record.headers()))
                .containsEntry("ce_source", "https://leash.example.com/escalation-service")
                .containsEntry(
                        "ce_dataschema",
                        "https://leash.example.com/asyncapi.yaml?v=1#/components/messages/incident.noted");
    }

    @Test
    void whatHasNoHeadersIsSentWithoutThem() {
        SourceInterceptor interceptor = new SourceInterceptor();
        interceptor.configure(Map.of(SourceInterceptor.INSTALLATION, "https://leash.example.com"));

        assertThat(interceptor.onSend(new ProducerRecord<>("topic", "body")).headers()).isEmpty();
    }

    @Test
    void theLastOfSeveralTypesCounts() {
        Headers headers =
                new RecordHeaders()
                        .add(CloudEvents.TYPE, bytes("incident.reopened"))
                        .add(CloudEvents.TYPE, bytes("incident.noted"));

        assertThat(read(headers)).isEqualTo(NOTED);
    }

    private static IncidentRecord read(Headers headers) {
        try (Deserializer<IncidentRecord> deserializer = Serdes.of(Topics.EVENTS).deserializer()) {
            return requireNonNull(
                    deserializer.deserialize(
                            Topics.EVENTS.name(), headers, Records.EVENT.encode(NOTED)));
        }
    }

    private static <T> Map<String, String> headersOf(Topic<T> topic, T value) {
        Headers headers = new RecordHeaders();
        try (Serializer<T> serializer = Serdes.of(topic).serializer()) {
            serializer.serialize(topic.name(), headers, value);
        }
        return map(headers);
    }

    private static Map<String, String> map(Headers headers) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Header header : headers) {
            assertThat(values.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)))
                    .isNull();
        }
        return values;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
