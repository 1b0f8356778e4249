package dev.leash.model.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SendResultTest {

    /** It is kept for ever, and shown on pages, in messages and in sheets. */
    @Test
    void whatAProviderSaidIsOneWellFormedLine() {
        String said = "550 \u001b[31mno\r\nsuch \ud83d user\0";

        assertThat(new SendResult.Permanent(said).reason())
                .isEqualTo("550 [31mno such \ufffd user");
        assertThat(new SendResult.Retryable(said, null).reason())
                .isEqualTo(new SendResult.Unknown(said).reason());
        assertThat(new SendResult.Unknown("x".repeat(10_000)).reason())
                .hasSize(SendResult.MAX_REASON_LENGTH);
    }
}
