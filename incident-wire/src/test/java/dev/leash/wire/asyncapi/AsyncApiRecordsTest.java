package dev.leash.wire.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leash.wire.codec.ApprovedFiles;
import dev.leash.wire.codec.Fields;
import dev.leash.wire.codec.Fields.Field;
import dev.leash.wire.codec.Records;
import dev.leash.wire.codec.Sample;
import dev.leash.wire.kafka.Serdes;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every record that Leash writes to a public topic is as {@code docs/asyncapi.yaml} describes it.
 */
class AsyncApiRecordsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The incident is absent in old records, the version an author had seen where they did not say.
     */
    private static final Set<String> MAY_BE_ABSENT = Set.of("incident", "as_of");

    private AsyncApi api;

    @BeforeEach
    void read() throws IOException {
        api = AsyncApi.read();
    }

    static List<Sample<?>> samples() {
        return Sample.all().stream()
                .filter(
                        sample ->
                                sample.codec().equals(Records.EVENT)
                                        || sample.codec().equals(Records.ALERT)
                                        || sample.codec().equals(Records.STATE)
                                        || sample.codec().equals(Records.DELIVERY)
                                        || sample.codec().equals(Records.CONFIGURATION)
                                        || sample.codec().equals(Records.PERSON))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatLeashWritesIsAsDescribed(Sample<?> sample) throws IOException {
        JsonNode approved = approved(sample);

        assertThat(api.problemsOfBody(sample.named().type(), approved)).isEmpty();
        assertThat(api.problemsOfBodyToTheLetter(sample.named().type(), approved)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theExamplesAreWhatLeashWrites(Sample<?> sample) throws IOException {
        String name = sample.fill().name().toLowerCase(Locale.ROOT);

        assertThat(api.example(sample.named().type(), name).path("payload"))
                .isEqualTo(approved(sample));
    }

    @Test
    void thereAreNoOtherExamples() {
        long examples =
                api.messages().values().stream()
                        .mapToInt(message -> message.get("examples").size())
                        .sum();

        assertThat(examples).isEqualTo(samples().size());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theHeadersAreAsDescribed(Sample<?> sample) {
        String type = sample.named().type();
        ObjectNode headers = headers(sample);

        assertThat(api.problemsOfHeaders(type, headers)).isEmpty();
        assertThat(api.problemsOfHeaders(type, headers.deepCopy().put("ce_type", "other")))
                .isNotEmpty();
        for (String name : names(headers)) {
            assertThat(api.problemsOfHeaders(type, headers.deepCopy().without(name)))
                    .as(name)
                    .isNotEmpty();
        }
    }

    @Test
    void theHeadersOfExamplesAreWhatLeashWrites() {
        List<Sample<?>> shown =
                samples().stream()
                        .filter(sample -> sample.fill() == Sample.Fill.FULL)
                        .filter(sample -> api.example(sample.named().type(), "full").has("headers"))
                        .toList();

        assertThat(shown)
                .extracting(sample -> sample.named().type())
                .containsExactlyInAnyOrder("incident.opened", "delivery.requested");
        shown.forEach(
                sample ->
                        assertThat(api.example(sample.named().type(), "full").get("headers"))
                                .isEqualTo(headers(sample)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatMustBeThereIsSaidToBeRequired(Sample<?> sample) throws IOException {
        JsonNode approved = approved(sample);

        for (Field field : Fields.of(sample)) {
            assertThat(
                            api.problemsOfBody(sample.named().type(), field.removedFrom(approved))
                                    .isEmpty())
                    .as(field.path())
                    .isEqualTo(field.optional());
        }
        for (String name : names(approved)) {
            JsonNode without = ((ObjectNode) approved.deepCopy()).without(name);
            assertThat(api.problemsOfBody(sample.named().type(), without).isEmpty())
                    .as(name)
                    .isEqualTo(MAY_BE_ABSENT.contains(name));
        }
    }

    @Test
    void aMessageOfAnotherTypeIsNotAsDescribed() throws IOException {
        for (Sample<?> sample : samples()) {
            for (String other : api.messages().keySet()) {
                if (!other.equals(sample.named().type())) {
                    assertThat(api.problemsOfBody(other, approved(sample))).isNotEmpty();
                }
            }
        }
    }

    private static JsonNode approved(Sample<?> sample) throws IOException {
        return JSON.readTree(Files.readAllBytes(ApprovedFiles.FOLDER.resolve(sample.fileName())));
    }

    private static <T> ObjectNode headers(Sample<T> sample) {
        Topic<T> topic = topicOf(sample);
        Headers headers = new RecordHeaders();
        try (Serializer<T> serializer = Serdes.of(topic).serializer()) {
            serializer.serialize(topic.name(), headers, sample.value());
        }
        ObjectNode node = JSON.createObjectNode();
        headers.forEach(
                header ->
                        node.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return node;
    }

    @SuppressWarnings("unchecked")
    private static <T> Topic<T> topicOf(Sample<T> sample) {
        return (Topic<T>)
                Topics.all().stream()
                        .filter(topic -> topic.codec().equals(sample.codec()))
                        .findFirst()
                        .orElseThrow();
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
