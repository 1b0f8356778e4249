package dev.leash.notifier.message;

import static dev.leash.notifier.message.TestDispatches.ALICE;
import static dev.leash.notifier.message.TestDispatches.NOW;
import static dev.leash.notifier.message.TestDispatches.SIGNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.wire.link.Grant;
import dev.leash.wire.link.SignedLinks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LinksTest {

    private static final String PREFIX = "https://leash.example.com/l/";

    private final String link = TestDispatches.links().to("12", "ack", ALICE);

    @Test
    void allowsOnePersonOneActionOnOneIncidentForSevenDays() {
        assertThat(link).startsWith(PREFIX);
        assertThat(SIGNER.read(link.substring(PREFIX.length())))
                .contains(new Grant("12", "ack", ALICE, NOW.plus(Duration.ofDays(7))));
    }

    @Test
    void meansNothingToWhomeverHasAnotherSecret() {
        SignedLinks stranger =
                new SignedLinks("another secret of tests".getBytes(StandardCharsets.UTF_8));

        assertThat(stranger.read(link.substring(PREFIX.length()))).isEmpty();
    }

    @Test
    void needsNoEscapingInAnAddress() {
        String odd = TestDispatches.links().to("12", "ack", "Ünï|cödé <x@y> ?&#");

        assertThat(odd.substring(PREFIX.length())).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    }

    @Test
    void leadsToTheDashboardWhomeverItCannotNameInALink() {
        assertThat(TestDispatches.links().to("12", "ack", "a".repeat(2_000)))
                .isEqualTo("https://leash.example.com");
    }
}
