package dev.leash.wire.codec;

import static dev.leash.wire.codec.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an older version wrote is read as if the present one had. */
class UpcastersTest {

    /** A record that was renamed once and split once. */
    private record Gauge(String name, int value, String unit) {}

    private static final Types<Gauge> TYPES =
            Types.<Gauge>none()
                    .and("gauge.read", Gauge.class, UpcastersTest::renamed, UpcastersTest::split);

    private static final Codec<Gauge, Gauge> CODEC =
            new Codec<>(
                    TYPES,
                    gauge ->
                            new Envelope<>(
                                    "gauge.read",
                                    3,
                                    "1",
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    gauge),
                    (envelope, gauge) -> gauge);

    private static ObjectNode renamed(ObjectNode data) {
        data.set("name", data.remove("called"));
        return data;
    }

    private static ObjectNode split(ObjectNode data) {
        String[] parts = data.remove("reading").textValue().split(" ", -1);
        return data.put("value", Integer.parseInt(parts[0])).put("unit", parts[1]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | {\"called\":\"oil\",\"reading\":\"7 bar\"}",
                "2 | {\"name\":\"oil\",\"reading\":\"7 bar\"}",
                "3 | {\"name\":\"oil\",\"value\":7,\"unit\":\"bar\"}",
            })
    void everyVersionIsReadAsThePresentOne(int version, String data) {
        assertThat(CODEC.decode(record(version, data))).isEqualTo(new Gauge("oil", 7, "bar"));
    }

    @Test
    void thePresentOneIsWritten() {
        assertThat(new String(CODEC.encode(new Gauge("oil", 7, "bar")), StandardCharsets.UTF_8))
                .startsWith("{\"type\":\"gauge.read\",\"v\":3,");
        assertThat(TYPES.nameOf(Gauge.class)).isEqualTo("gauge.read");
        assertThat(TYPES.of(new Gauge("oil", 7, "bar")).version()).isEqualTo(3);
    }

    @Test
    void theVersionMayComeBehindTheRecord() {
        byte[] late =
                "{\"data\":{\"called\":\"oil\",\"reading\":\"7 bar\"},\"id\":\"1\",\"v\":1,\"type\":\"gauge.read\"}"
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(CODEC.decode(late)).isEqualTo(new Gauge("oil", 7, "bar"));
    }

    @Test
    void whatIsNotOfTheShapeOfItsVersionIsRefused() {
        assertRefused(CODEC, record(2, "{\"name\":\"oil\"}"))
                .hasMessage("not a record of type gauge.read: not of the shape of version 2");
        assertRefused(CODEC, record(1, "{\"reading\":\"7 bar\"}"))
                .hasMessageContaining("'data.name'");
        assertRefused(CODEC, record(1, "\"hunter2-hunter2\""));
        assertRefused(CODEC, record(1, "null"));
    }

    @Test
    void aNewerVersionIsNotGuessedAt() {
        assertRefused(CODEC, record(4, "{}"))
                .isInstanceOf(UnknownTypeException.class)
                .hasMessage("no version 4 of type 'gauge.read' is known here");
    }

    private static byte[] record(int version, String data) {
        return "{\"type\":\"gauge.read\",\"v\":%d,\"id\":\"1\",\"data\":%s}"
                .formatted(version, data)
                .getBytes(StandardCharsets.UTF_8);
    }
}
