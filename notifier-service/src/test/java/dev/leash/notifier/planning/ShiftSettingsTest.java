package dev.leash.notifier.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftSettingsTest {

    @Test
    void anHourAheadUnlessSaidOtherwise() {
        assertThat(ShiftSettings.reminderLead(Settings.of(Map.of()))).hasHours(1);
    }

    @ParameterizedTest
    @CsvSource({"0, PT0S", "none, PT0S", "0.5, PT30S", "1440, PT24H", "20160, PT336H"})
    void takesMinutes(String text, Duration lead) {
        assertThat(ShiftSettings.reminderLead(of(text))).isEqualTo(lead);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "20161", "an hour", "1h"})
    void refusesOthersByName(String text) {
        assertThatThrownBy(() -> ShiftSettings.reminderLead(of(text)))
                .isInstanceOf(RefusedSettingException.class)
                .hasMessageContainingAll("SHIFT_REMINDER_MINUTES", text);
    }

    private static Settings of(String text) {
        return Settings.of(Map.of("SHIFT_REMINDER_MINUTES", text));
    }
}
