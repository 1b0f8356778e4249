package dev.leash.notifier.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.leash.settings.Networks;
import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSettingsTest {

    private static Settings settings(String networks) {
        return Settings.of(Map.of("WEBHOOK_ALLOWED_NETWORKS", networks));
    }

    @Test
    void nothingPrivateIsAllowedUnlessSaidSo() {
        assertThat(WebhookSettings.allowed(Settings.of(Map.of()))).isEqualTo(Networks.NONE);
        assertThat(WebhookSettings.allowed(settings("10.1.0.0/16, fd00:1::/64")))
                .isEqualTo(Networks.of("10.1.0.0/16", "fd00:1::/64"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.0.0/33", "intranet", "10.1.0.0/16,", "10.1.0.0/16 10.2.0.0/16"})
    void refusesWhatIsNoNetwork(String networks) {
        assertThatThrownBy(() -> settings(networks).find(WebhookSettings.ALLOWED_NETWORKS))
                .isInstanceOf(RefusedSettingException.class)
                .hasMessageContaining("WEBHOOK_ALLOWED_NETWORKS");
    }

    @Test
    void theFolderOfSecretsIsOneThatCanBeRead(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "whsec_");

        assertThat(problems(folder)).isEmpty();
        assertThat(problems(folder.resolve("missing")))
                .singleElement(STRING)
                .contains("WEBHOOK_SECRETS_DIR", "missing", "a folder that can be read");
        assertThat(problems(file)).singleElement(STRING).contains("WEBHOOK_SECRETS_DIR");
    }

    private static List<String> problems(Path folder) {
        return Settings.of(Map.of("WEBHOOK_SECRETS_DIR", folder.toString()))
                .problems(WebhookSettings.all());
    }
}
