package dev.leash.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.AbstractThrowableAssert;

/** How bytes are refused, whatever is wrong with them. */
final class Refusals {

    /** Stands for whatever must not be seen in a log. */
    static final String SECRET = "hunter2-hunter2";

    private Refusals() {}

    static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            Codec<?, ?> codec, String text) {
        return assertRefused(codec, text.getBytes(StandardCharsets.UTF_8));
    }

    static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            Codec<?, ?> codec, JsonNode json) {
        return assertRefused(codec, json.toString());
    }

    static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            Codec<?, ?> codec, byte[] bytes) {
        return assertThat(catchThrowable(() -> codec.decode(bytes)))
                .isInstanceOf(UndecodableException.class)
                .hasMessageNotContaining(SECRET)
                .hasNoCause();
    }
}
