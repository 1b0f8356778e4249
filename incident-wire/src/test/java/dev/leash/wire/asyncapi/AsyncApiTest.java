package dev.leash.wire.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leash.model.code.Code;
import dev.leash.model.configuration.Manager;
import dev.leash.model.directory.Channel;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.GiveUpCode;
import dev.leash.model.incident.Stage;
import dev.leash.model.incident.State;
import dev.leash.model.notification.DropCode;
import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.Purpose;
import dev.leash.model.search.SkippedTarget;
import dev.leash.model.severity.Urgency;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The channels, messages and words of {@code docs/asyncapi.yaml} are those of Leash. */
class AsyncApiTest {

    private AsyncApi api;

    @BeforeEach
    void read() throws IOException {
        api = AsyncApi.read();
    }

    static Stream<Topic<?>> topics() {
        return Topics.all().stream().filter(Topic::isPublic);
    }

    static Stream<Arguments> vocabularies() {
        return Stream.of(
                Arguments.of("Stage", written(Stage.values())),
                Arguments.of("State", written(State.values())),
                Arguments.of("Severity", written(Urgency.values())),
                Arguments.of("ActorKind", written(Actor.Kind.values())),
                Arguments.of("ActorVia", written(Actor.Via.values())),
                Arguments.of("Manager", written(Manager.values())),
                Arguments.of("Why", written(Assignment.Why.values())),
                Arguments.of("WhenNobody", written(WhenNobody.values())),
                Arguments.of("SkipReason", written(SkippedTarget.Reason.values())),
                Arguments.of("Channel", written(Channel.values())),
                Arguments.of("Purpose", written(Purpose.values())),
                Arguments.of("DropCode", written(DropCode.values())),
                Arguments.of("FailureCode", written(FailureCode.values())),
                Arguments.of("GiveUpCode", written(GiveUpCode.values())));
    }

    /** What stands for words that only a newer version knows is nobody's to write. */
    private static List<String> written(Enum<?>[] constants) {
        return Stream.of(constants)
                .filter(constant -> !constant.name().equals("UNKNOWN"))
                .map(one -> one instanceof Code code ? code.code() : one.name())
                .toList();
    }

    @Test
    void isOfTheVersionItSays() {
        assertThat(api.document().get("asyncapi").asText()).isEqualTo("3.0.0");
    }

    @Test
    void everyPublicTopicIsAChannelAndNoOther() {
        assertThat(names(api.document().get("channels")))
                .containsExactlyInAnyOrderElementsOf(topics().map(Topic::name).toList());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aChannelIsAsTheCatalogueHasIt(Topic<?> topic) {
        JsonNode channel = api.channel(topic.name());
        JsonNode kafka = channel.at("/bindings/kafka");
        JsonNode config = kafka.get("topicConfiguration");

        assertThat(channel.get("address").asText()).isEqualTo(topic.name());
        assertThat(channel.get("title").asText()).isEqualTo(topic.about());
        assertThat(kafka.get("topic").asText()).isEqualTo(topic.name());
        assertThat(topic.spread()).isEqualTo(Topic.Spread.MANY);
        assertThat(kafka.get("partitions").asInt()).isEqualTo(KafkaAccess.DEFAULT_PARTITIONS);
        assertThat(config.get("cleanup.policy").toString())
                .isEqualTo("[\"" + topic.cleanupPolicy() + "\"]");
        assertThat(config.get("retention.ms").asText())
                .isEqualTo(topic.config().get("retention.ms"));
        assertThat(config.get("retention.bytes").asText())
                .isEqualTo(topic.config().get("retention.bytes"));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aChannelHasOneMessageForEveryTypeOfItsTopic(Topic<?> topic) {
        Set<String> types = topic.codec().types().names();
        JsonNode messages = api.channel(topic.name()).get("messages");

        assertThat(names(messages)).containsExactlyInAnyOrderElementsOf(types);
        types.forEach(
                type ->
                        assertThat(messages.get(type).get("$ref").asText())
                                .isEqualTo("#/components/messages/" + type));
    }

    @Test
    void everyMessageIsOfAChannel() {
        assertThat(api.messages().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        topics().flatMap(topic -> topic.codec().types().names().stream()).toList());
        api.messages()
                .forEach(
                        (type, message) ->
                                assertThat(message.get("name").asText()).isEqualTo(type));
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void theWordsAreThoseOfTheModel(String schema, List<String> words) {
        JsonNode listed = api.document().at("/components/schemas/" + schema + "/enum");

        assertThat(listed).extracting(JsonNode::asText).containsExactlyElementsOf(words);
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
