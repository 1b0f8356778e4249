package dev.leash.intake.lead;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.intake.lead.WebhookSignature.Headers;
import dev.leash.wire.webhook.SigningSecret;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures made by the public libraries, and what differs from them. */
class WebhookSignatureTest {

    private static final String CURRENT = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";
    private static final String FORMER = "whsec_GBkaGxwdHh8gISIjJCUmJygpKissLS4v";
    private static final String OTHER = "whsec_MDEyMzQ1Njc4OTo7PD0+P0BBQkNERUZH";
    private static final String ID = "msg_0001EXAMPLE";
    private static final long NOW = 1_790_000_000L;
    private static final String BODY = "{\"event_type\":\"x\"}";

    private final WebhookSignature signature =
            new WebhookSignature(
                    List.of(
                            SigningSecret.parse(CURRENT).orElseThrow(),
                            SigningSecret.parse(FORMER).orElseThrow()),
                    InstantSource.fixed(Instant.ofEpochSecond(NOW)));

    @Test
    void knowsThePublishedExample() {
        assertThat(admits(NOW, "v1,SWvlyDPk8j+yudTr1y4ReGkqBHAq2Nm3skxPwjPhabw=")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {CURRENT, FORMER})
    void admitsWhatTheLibrariesSign(String secret) throws Exception {
        assertThat(admits(NOW, new com.svix.Webhook(secret).sign(ID, NOW, BODY))).isTrue();
        assertThat(admits(NOW, new com.standardwebhooks.Webhook(secret).sign(ID, NOW, BODY)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, -300, -1, 0, 300, 301})
    void toleratesFiveMinutesBothWays(long seconds) throws Exception {
        String signed = new com.svix.Webhook(CURRENT).sign(ID, NOW + seconds, BODY);

        assertThat(admits(NOW + seconds, signed)).isEqualTo(Math.abs(seconds) <= 300);
    }

    @Test
    void oneOfSeveralIsEnoughWhateverTheirOrder() throws Exception {
        String good = new com.svix.Webhook(CURRENT).sign(ID, NOW, BODY);
        String other = new com.svix.Webhook(OTHER).sign(ID, NOW, BODY);

        assertThat(admits(NOW, other + " v1a,AAAA " + good)).isTrue();
        assertThat(admits(NOW, good + " v2,whatever " + other)).isTrue();
        assertThat(admits(NOW, other + " v1a,AAAA")).isFalse();
    }

    @Test
    void everyByteCounts() throws Exception {
        String signed = new com.svix.Webhook(CURRENT).sign(ID, NOW, BODY);
        Headers headers = new Headers(ID, NOW, signed);

        assertThat(signature.admits(headers, (BODY + " ").getBytes(UTF_8))).isFalse();
        assertThat(signature.admits(new Headers("msg_2", NOW, signed), BODY.getBytes(UTF_8)))
                .isFalse();
        assertThat(admits(NOW + 1, signed)).isFalse();
        assertThat(admits(NOW, signed.replace("v1,", "v2,"))).isFalse();
        assertThat(admits(NOW, "")).isFalse();
    }

    private boolean admits(long seconds, String signatures) {
        return signature.admits(new Headers(ID, seconds, signatures), BODY.getBytes(UTF_8));
    }
}
