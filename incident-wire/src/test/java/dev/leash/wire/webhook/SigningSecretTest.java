package dev.leash.wire.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.webhook.Format;
import dev.leash.wire.codec.Records;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningSecretTest {

    private static final String SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";

    /** The vector of the contract. */
    @Test
    void signsAsTheContractDoes() {
        SigningSecret secret = SigningSecret.parse(SECRET).orElseThrow();

        assertThat(
                        secret.sign(
                                "msg_0001EXAMPLE",
                                1_790_000_000,
                                "{\"event_type\":\"x\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1,SWvlyDPk8j+yudTr1y4ReGkqBHAq2Nm3skxPwjPhabw=");
    }

    @Test
    void thePrefixMayBeMissing() {
        assertThat(SigningSecret.parse(SECRET.substring("whsec_".length())).orElseThrow().reveal())
                .isEqualTo(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "whsec_AAEC",
                "whsec_not base64 at all, whatever it is",
                "whsk_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX"
            })
    void refusesWhatIsNoSecret(String text) {
        assertThat(SigningSecret.parse(text)).isEmpty();
    }

    @Test
    void doesNotShowItself() {
        assertThat(SigningSecret.parse(SECRET).orElseThrow().toString()).doesNotContain("AAEC");
    }

    @Test
    void everyEndpointAndNumberHasASecretOfItsOwn() {
        MadeSecrets made =
                new MadeSecrets("a secret of Leash's own".getBytes(StandardCharsets.UTF_8));

        assertThat(made.of("billing", 1).reveal())
                .isEqualTo(made.of("billing", 1).reveal())
                .isNotEqualTo(made.of("billing", 2).reveal())
                .isNotEqualTo(made.of("status", 1).reveal());
        assertThat(SigningSecret.parse(made.of("billing", 1).reveal())).isPresent();
    }

    /** The end of a draft has one name for receivers, by hand or by itself. */
    @Test
    void leashsOwnMessagesAreNamedLikeItsEvents() {
        assertThat(Format.LEASH.types())
                .containsExactlyInAnyOrderElementsOf(
                        Records.INCIDENT_EVENTS.names().stream()
                                .filter(name -> !name.equals("incident.auto_expired"))
                                .toList());
    }
}
