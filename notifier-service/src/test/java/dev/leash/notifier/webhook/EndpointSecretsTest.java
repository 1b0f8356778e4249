package dev.leash.notifier.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.wire.webhook.SigningSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointSecretsTest {

    private static final String SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";

    @TempDir Path folder;
    private EndpointSecrets secrets;

    @BeforeEach
    void create() throws IOException {
        Path given = Files.createDirectories(folder.resolve("given"));
        secrets = new EndpointSecrets(TestPosters.SECRETS, given);
        Files.writeString(given.resolve("billing"), SECRET + "\n");
        Files.writeString(given.resolve("broken"), "not a secret");
        Files.writeString(folder.resolve("outside"), SECRET);
    }

    @Test
    void aFileHoldsASecret() {
        assertThat(secrets.find("billing", "file:billing").map(SigningSecret::reveal))
                .contains(SECRET);
    }

    @Test
    void aNumberNamesOneThatLeashMakes() {
        assertThat(secrets.find("billing", "2").map(SigningSecret::reveal))
                .contains(TestPosters.SECRETS.of("billing", 2).reveal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:missing",
                "file:broken",
                "file:../outside",
                "file:",
                "0",
                "-1",
                "99999999999",
                "billing",
                ""
            })
    void whatNamesNoneIsNone(String name) {
        assertThat(secrets.find("billing", name)).isEmpty();
    }

    @Test
    void withoutAFolderThereAreNoFiles() {
        assertThat(new EndpointSecrets(TestPosters.SECRETS, null).find("billing", "file:billing"))
                .isEmpty();
    }
}
