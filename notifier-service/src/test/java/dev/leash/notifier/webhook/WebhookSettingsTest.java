package dev.leash.notifier.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSettingsTest {

    private static Settings settings(String networks) {
        return Settings.of(Map.of("WEBHOOK_ALLOWED_NETWORKS", networks));
    }

    @Test
    void nothingPrivateIsAllowedUnlessSaidSo() {
        assertThat(WebhookSettings.allowed(Settings.of(Map.of()))).isEmpty();
        assertThat(WebhookSettings.allowed(settings("10.1.0.0/16, fd00:1::/64")))
                .containsExactly(Network.of("10.1.0.0/16"), Network.of("fd00:1::/64"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.0.0/33", "intranet", "10.1.0.0/16,", "10.1.0.0/16 10.2.0.0/16"})
    void refusesWhatIsNoNetwork(String networks) {
        assertThatThrownBy(() -> settings(networks).find(WebhookSettings.ALLOWED_NETWORKS))
                .isInstanceOf(RefusedSettingException.class)
                .hasMessageContaining("WEBHOOK_ALLOWED_NETWORKS");
    }
}
