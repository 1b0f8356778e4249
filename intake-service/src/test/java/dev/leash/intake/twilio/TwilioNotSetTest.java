package dev.leash.intake.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.fake.twilio.Account;
import dev.leash.fake.twilio.Parameter;
import dev.leash.fake.twilio.Webhooks;
import dev.leash.settings.RefusedSettingException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where Twilio's account is not set, or nobody said how Twilio reaches Leash. */
@Tag("io")
class TwilioNotSetTest {

    private static final String NO_KAFKA = "127.0.0.1:1";

    @ParameterizedTest
    @ValueSource(strings = {"TWILIO_", "PUBLIC_URL"})
    void nobodyIsLetIn(String missing) {
        Map<String, String> settings = Lab.settings(NO_KAFKA);
        settings.keySet().removeIf(name -> name.startsWith(missing));
        try (EmbeddedServer server = Lab.serve(settings)) {
            Webhooks twilio = new Webhooks(Account.example(), Lab.PUBLIC_URL, server.getURI());

            assertThat(
                            twilio.post(
                                            Lab.PUBLIC_URL + "/twilio/sms",
                                            List.of(new Parameter("Body", "ack 12")))
                                    .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void halfAnAccountIsRefusedAtStart() {
        Map<String, String> settings = Lab.settings(NO_KAFKA);
        settings.remove("TWILIO_AUTH_TOKEN");

        assertThatThrownBy(() -> Lab.serve(settings).close())
                .hasRootCauseInstanceOf(RefusedSettingException.class)
                .rootCause()
                .hasMessageStartingWith("TWILIO_AUTH_TOKEN is not set; allowed is ");
    }
}
