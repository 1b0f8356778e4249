package dev.leash.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryId;
import dev.leash.settings.Settings;
import dev.leash.wire.callback.AttemptTag;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallbacksTest {

    private final Callbacks callbacks = new Callbacks(URI.create("https://leash.example.com"));

    @Test
    void nameTheAttempt() {
        AttemptTag tag = new AttemptTag(new DeliveryId("12", 3, Channel.SMS, "alice"), 2);

        assertThat(callbacks.status(tag))
                .contains(
                        URI.create(
                                "https://leash.example.com/twilio/status?attempt="
                                        + tag.text()
                                        + "#rc=3&rp=5xx,ct,rt"));
        assertThat(callbacks.digits(tag, 1))
                .contains(
                        URI.create(
                                "https://leash.example.com/twilio/voice/digits?attempt="
                                        + tag.text()
                                        + "&asked=1"));
    }

    @Test
    void areNotGivenWhereTheyWouldBeTooLong() {
        DeliveryId delivery = new DeliveryId("12", 3, Channel.SMS, "a".repeat(1_000));

        assertThat(callbacks.status(new AttemptTag(delivery, 1))).isEmpty();
    }

    @Test
    void areThereWhereTwilioCanReachThem() {
        assertThat(of(Map.of("PUBLIC_URL", "https://leash.example.com"))).contains(callbacks);
        assertThat(
                        of(
                                Map.of(
                                        "PUBLIC_URL", "http://localhost:8080",
                                        "TWILIO_API_URL", "http://127.0.0.1:8088")))
                .isPresent();
    }

    @Test
    void areNotThereWhereItCannot() {
        assertThat(of(Map.of())).isEmpty();
        assertThat(of(Map.of("PUBLIC_URL", "http://localhost:8080"))).isEmpty();
        assertThat(of(Map.of("PUBLIC_URL", "https://127.0.0.1"))).isEmpty();
    }

    private static Optional<Callbacks> of(Map<String, String> settings) {
        return Callbacks.of(Settings.of(settings));
    }
}
