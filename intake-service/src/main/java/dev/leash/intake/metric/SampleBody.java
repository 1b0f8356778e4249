package dev.leash.intake.metric;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a sample says: {@code {"value": 7.2}}, or {@code {"status": "unhealthy"}}, or both.
 *
 * @param value the value; null when there is none
 * @param unhealthy the status; null when there is none
 */
record SampleBody(@Nullable Double value, @Nullable Boolean unhealthy) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Parses a body; empty when it is no sample. */
    static Optional<SampleBody> read(byte[] body) {
        try {
            return read(MAPPER.readTree(body));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory could not be read", e);
        }
    }

    private static Optional<SampleBody> read(JsonNode json) {
        JsonNode value = json.path("value");
        JsonNode status = json.path("status");
        Optional<SampleBody> sample =
                switch (status.asText("")) {
                    case "" -> Optional.of(new SampleBody(number(value), null));
                    case "healthy" -> Optional.of(new SampleBody(number(value), false));
                    case "unhealthy" -> Optional.of(new SampleBody(number(value), true));
                    default -> Optional.empty();
                };
        return sample.filter(one -> one.value() != null || one.unhealthy() != null)
                .filter(one -> value.isMissingNode() || one.value() != null);
    }

    private static @Nullable Double number(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.asDouble()) ? value.asDouble() : null;
    }
}
