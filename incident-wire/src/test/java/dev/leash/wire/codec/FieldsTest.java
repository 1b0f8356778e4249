package dev.leash.wire.codec;

import static dev.leash.wire.codec.Refusals.SECRET;
import static dev.leash.wire.codec.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leash.wire.codec.Fields.Field;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every single field of every record: left out, null, or of another kind. */
class FieldsTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<JsonNode> ONE_OF_EACH_KIND =
            List.of(
                    JSON.booleanNode(true),
                    JSON.numberNode(4242),
                    JSON.numberNode(42.5),
                    JSON.textNode(SECRET),
                    JSON.arrayNode().add(SECRET),
                    JSON.objectNode().put(SECRET, SECRET));

    static Stream<Sample<?>> samples() {
        return Sample.all().stream().filter(sample -> sample.fill() == Sample.Fill.FULL);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFieldThatMustBeThereIsNamedWhenItIsNot(Sample<?> sample) throws IOException {
        JsonNode json = Json.MAPPER.readTree(sample.bytes());

        for (Field field : fields(sample, false)) {
            String named = "'" + field.path() + "'";
            assertRefused(sample.codec(), field.removedFrom(json)).hasMessageContaining(named);
            assertRefused(sample.codec(), field.replacedIn(json, NullNode.instance))
                    .hasMessageContaining(named);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFieldThatMayBeLeftOutMayAlsoBeNull(Sample<?> sample) throws IOException {
        JsonNode json = Json.MAPPER.readTree(sample.bytes());

        for (Field field : fields(sample, true)) {
            Object without = decode(sample, field.removedFrom(json));
            assertThat(without).isNotEqualTo(sample.value());
            assertThat(decode(sample, field.replacedIn(json, NullNode.instance)))
                    .isEqualTo(without);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aValueOfAnotherKindIsRefused(Sample<?> sample) throws IOException {
        JsonNode json = Json.MAPPER.readTree(sample.bytes());

        for (Field field : Fields.of(sample)) {
            for (JsonNode other : ONE_OF_EACH_KIND) {
                if (!isOfTheSameKind(field.in(json), other)) {
                    assertRefused(sample.codec(), field.replacedIn(json, other))
                            .hasMessageContaining("'" + field.path());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFieldThatNobodyKnowsIsPassedOver(Sample<?> sample) throws IOException {
        ObjectNode json = (ObjectNode) Json.MAPPER.readTree(sample.bytes());
        json.put("invented_later", 1);
        ((ObjectNode) json.get("data")).putObject("invented_later").put("too", "a");

        assertThat(decode(sample, json)).isEqualTo(sample.value());
    }

    @Test
    void thereAreFieldsToTry() {
        List<Field> fields = samples().flatMap(sample -> Fields.of(sample).stream()).toList();

        assertThat(fields).filteredOn(Field::optional).hasSizeGreaterThan(30);
        assertThat(fields).filteredOn(field -> !field.optional()).hasSizeGreaterThan(300);
        assertThat(fields)
                .extracting(Field::path)
                .contains("data.path.rungs[1].targets[0].schedule_id", "data.text");
    }

    private static List<Field> fields(Sample<?> sample, boolean optional) {
        return Fields.of(sample).stream().filter(field -> field.optional() == optional).toList();
    }

    private static Object decode(Sample<?> sample, JsonNode json) {
        return sample.codec().decode(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isOfTheSameKind(JsonNode one, JsonNode other) {
        return one.getNodeType() == other.getNodeType()
                && !(other.isFloatingPointNumber() && one.isIntegralNumber());
    }
}
