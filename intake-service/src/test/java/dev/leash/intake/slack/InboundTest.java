package dev.leash.intake.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.settings.Settings;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InboundTest {

    private static final Map<String, String> ALL =
            Map.of(
                    "SLACK_BOT_TOKEN", "xoxb-12345678",
                    "SLACK_SIGNING_SECRET", "0123456789abcdef",
                    "SLACK_APP_TOKEN", "xapp-12345678");

    @Test
    void whereNothingIsSetNothingIsMissed() {
        assertThat(atStart()).isEmpty();
    }

    @Test
    void oneWayInIsEnough() {
        assertThat(atStart("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET")).isEmpty();
        assertThat(atStart("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN")).isEmpty();
    }

    @Test
    void withoutAWayInButtonsDoNothing() {
        assertThat(atStart("SLACK_BOT_TOKEN"))
                .singleElement()
                .asString()
                .contains("buttons", "SLACK_SIGNING_SECRET", "SLACK_APP_TOKEN");
    }

    @Test
    void withoutTheBotNobodyIsKnown() {
        assertThat(atStart("SLACK_APP_TOKEN"))
                .singleElement()
                .asString()
                .contains("Slack members cannot be identified", "SLACK_BOT_TOKEN is not set");
    }

    @Test
    void secretsAreNotPrinted() {
        assertThat(Inbound.of(Settings.of(ALL), InstantSource.system()).toString())
                .doesNotContain(ALL.values());
    }

    private static List<String> atStart(String... names) {
        Map<String, String> set = new HashMap<>(ALL);
        set.keySet().retainAll(List.of(names));
        return Inbound.of(Settings.of(set), InstantSource.system()).atStart();
    }
}
