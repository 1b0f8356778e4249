package dev.leash.wire.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leash.model.severity.Severity;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a sample's JSON that stand for components of records, wherever they are. */
public final class Fields {

    private static final SnakeCaseStrategy NAMES = new SnakeCaseStrategy();

    private Fields() {}

    /**
     * One field.
     *
     * @param path where it is, as error messages say it
     * @param optional whether it may be left out
     */
    public record Field(String path, boolean optional) {

        /** The same JSON without this field. */
        public JsonNode removedFrom(JsonNode json) {
            JsonNode copy = json.deepCopy();
            holder(copy).remove(name());
            return copy;
        }

        /** The same JSON with another value for this field. */
        JsonNode replacedIn(JsonNode json, @Nullable JsonNode value) {
            JsonNode copy = json.deepCopy();
            holder(copy).set(name(), value);
            return copy;
        }

        JsonNode in(JsonNode json) {
            return holder(json).get(name());
        }

        private String name() {
            return path.substring(path.lastIndexOf('.') + 1);
        }

        private ObjectNode holder(JsonNode json) {
            JsonNode node = json;
            List<String> steps = List.of(path.split("\\.|(?=\\[)"));
            for (String step : steps.subList(0, steps.size() - 1)) {
                node =
                        node instanceof ArrayNode array
                                ? array.get(Integer.parseInt(step.substring(1, step.length() - 1)))
                                : node.get(step);
            }
            return (ObjectNode) node;
        }
    }

    /** Every field of the record that a sample's envelope holds. */
    public static List<Field> of(Sample<?> sample) {
        return data(sample).toList();
    }

    private static <T> Stream<Field> data(Sample<T> sample) {
        return below("data", sample.codec().envelope(sample.value()).data());
    }

    private static Stream<Field> below(String path, @Nullable Object value) {
        return switch (value) {
            case Severity _ -> Stream.empty();
            case Record held ->
                    Arrays.stream(held.getClass().getRecordComponents())
                            .flatMap(component -> field(path, component, held));
            case List<?> many ->
                    IntStream.range(0, many.size())
                            .boxed()
                            .flatMap(index -> below(path + "[" + index + "]", many.get(index)));
            case null, default -> Stream.empty();
        };
    }

    private static Stream<Field> field(String path, RecordComponent component, Object holder) {
        Object value = RecordShape.valueOf(component, holder);
        String here = path + "." + NAMES.translate(component.getName());
        return value == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(new Field(here, RecordShape.isOptional(component))),
                        below(here, value));
    }
}
