package dev.leash.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.settings.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IntakeSettingsTest {

    @Test
    void onLoopbackNoTokenIsNeeded() {
        assertThat(IntakeSettings.of(Settings.of(Map.of())).token()).isEmpty();
    }

    @Test
    void offLoopbackATokenIsNeeded() {
        assertThatThrownBy(() -> IntakeSettings.of(Settings.of(Map.of("HTTP_HOST", "0.0.0.0"))))
                .hasMessageContaining("INTAKE_TOKEN is not set")
                .hasMessageContaining("0.0.0.0");
    }

    @Test
    void aShortTokenIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> IntakeSettings.of(Settings.of(Map.of("INTAKE_TOKEN", "short"))))
                .hasMessageContaining("at least 16 characters")
                .hasMessageNotContaining("short");
    }
}
