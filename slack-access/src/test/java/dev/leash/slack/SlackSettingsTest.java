package dev.leash.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlackSettingsTest {

    private static final String BOT = "xoxb-1234-abcdefgh";

    @Test
    void withoutTokensThereIsNoApi() {
        assertThat(SlackSettings.bot(Settings.of(Map.of()))).isEmpty();
        assertThat(SlackSettings.app(Settings.of(Map.of()))).isEmpty();
    }

    @Test
    void theApiIsSlacksUnlessSaidOtherwise() {
        assertThat(SlackSettings.bot(Settings.of(Map.of("SLACK_BOT_TOKEN", BOT))))
                .hasValueSatisfying(api -> assertThat(api.root()).hasToString("https://slack.com"));
    }

    @Test
    void aTokenInTheWrongPlaceIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> SlackSettings.app(Settings.of(Map.of("SLACK_APP_TOKEN", BOT))))
                .isInstanceOf(RefusedSettingException.class)
                .hasMessageContaining("xapp-")
                .hasMessageNotContaining(BOT);
    }

    @Test
    void theTokenDoesNotTravelInTheClear() {
        Map<String, String> clear =
                Map.of("SLACK_BOT_TOKEN", BOT, "SLACK_API_URL", "http://192.0.2.1");

        assertThatThrownBy(() -> SlackSettings.bot(Settings.of(clear)))
                .isInstanceOf(RefusedSettingException.class)
                .hasMessageContaining("SLACK_API_URL=http://192.0.2.1")
                .hasMessageNotContaining(BOT);
    }
}
