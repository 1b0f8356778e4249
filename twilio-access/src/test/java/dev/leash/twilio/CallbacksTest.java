package dev.leash.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryId;
import dev.leash.wire.callback.AttemptTag;
import java.net.URI;
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
}
