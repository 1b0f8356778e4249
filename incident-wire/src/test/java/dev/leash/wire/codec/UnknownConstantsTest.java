package dev.leash.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word that may stand in a record may be one that only a newer version knows. */
class UnknownConstantsTest {

    /** Those to which nobody will ever add one, and why. */
    private static final Map<Class<?>, String> CLOSED =
            Map.of(DayOfWeek.class, "a week has seven days");

    static Collection<Class<?>> enums() {
        return Stream.concat(
                        Codecs.all().stream()
                                .flatMap(codec -> codec.types().shapes().stream())
                                .flatMap(shape -> RecordShape.reachable(shape).stream()),
                        RecordShape.reachable(Envelope.class).stream())
                .flatMap(RecordShape::classesIn)
                .filter(Class::isEnum)
                .filter(type -> !CLOSED.containsKey(type))
                .collect(Collectors.toUnmodifiableSet());
    }

    @ParameterizedTest
    @MethodSource("enums")
    <E extends Enum<E>> void aWordNobodyKnowsIsReadAsUnknown(Class<E> type)
            throws JsonProcessingException {
        E unknown = Enum.valueOf(type, UnknownConstants.NAME);

        assertThat(read("\"INVENTED_LATER\"", type)).isEqualTo(unknown);
        assertThat(read("\"\"", type)).isEqualTo(unknown);
        for (E constant : type.getEnumConstants()) {
            assertThat(read("\"" + constant.name() + "\"", type)).isEqualTo(constant);
        }
    }

    @Test
    void aWordNobodyKnowsMayAlsoBeAKeyOrOneOfMany() throws JsonProcessingException {
        var list = Json.MAPPER.getTypeFactory().constructCollectionType(Set.class, Hue.class);
        var map = Json.MAPPER.getTypeFactory().constructMapType(Map.class, Hue.class, int.class);

        assertThat(Json.MAPPER.<Set<Hue>>readValue("[\"RED\",\"A\",\"B\"]", list))
                .containsExactlyInAnyOrder(Hue.RED, Hue.UNKNOWN);
        assertThat(Json.MAPPER.<Map<Hue, Integer>>readValue("{\"RED\":1,\"A\":2}", map))
                .isEqualTo(new EnumMap<>(Map.of(Hue.RED, 1, Hue.UNKNOWN, 2)));
    }

    @Test
    void thereAreManyOfThem() {
        assertThat(enums()).hasSizeGreaterThan(15);
    }

    private static <E> E read(String json, Class<E> type) throws JsonProcessingException {
        return Json.MAPPER.readValue(json, type);
    }

    private enum Hue {
        RED,
        UNKNOWN
    }
}
