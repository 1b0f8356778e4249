package dev.leash.dashboard;

import dev.leash.dashboard.draft.DraftSettings;
import dev.leash.settings.DataSettings;
import dev.leash.settings.HttpSettings;
import dev.leash.settings.KafkaSettings;
import dev.leash.settings.PlanSettings;
import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.SecretSettings;
import dev.leash.settings.Setting;
import dev.leash.settings.Settings;
import dev.leash.settings.TimeSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Settings of the dashboard. */
public final class DashboardSettings {

    /** The shortest API token, in characters. */
    public static final int MIN_TOKEN_LENGTH = 16;

    /** Token of the API. */
    public static final Setting<String> API_TOKEN =
            Setting.secret(
                    "API_TOKEN",
                    "The token of the API, sent as `Authorization: Bearer …`; required when HTTP_HOST is not loopback.",
                    "at least " + MIN_TOKEN_LENGTH + " characters without spaces",
                    text ->
                            Optional.of(text.strip())
                                    .filter(token -> token.length() >= MIN_TOKEN_LENGTH)
                                    .filter(token -> token.chars().noneMatch(c -> c <= ' ')));

    /** How long a session lasts. */
    public static final Setting<Integer> SESSION_HOURS =
            Setting.wholeNumber(
                    "SESSION_HOURS",
                    "After how many hours people have to sign in again.",
                    1,
                    720,
                    12);

    /** How many open pages are kept up to date at the same time. */
    public static final Setting<Integer> LIVE_CLIENTS =
            Setting.wholeNumber(
                    "LIVE_CLIENTS",
                    "How many open pages get live updates at once; further ones show that they have to be reloaded.",
                    1,
                    10_000,
                    500);

    private DashboardSettings() {}

    /**
     * Checks the settings together, before anything starts.
     *
     * @throws RefusedSettingException when settings contradict each other, or one is missing
     */
    public static void check(Settings settings) {
        var _ = DashboardConfig.of(settings);
    }

    /** Every setting the dashboard reads. */
    public static List<Setting<?>> all() {
        List<Setting<?>> own =
                List.of(
                        API_TOKEN,
                        TimeSettings.TZ,
                        SESSION_HOURS,
                        LIVE_CLIENTS,
                        DraftSettings.AUTO_ACTION_CONFIRM,
                        PlanSettings.PLAN);
        return Stream.of(
                        own,
                        HttpSettings.all(),
                        KafkaSettings.all(),
                        SecretSettings.all(),
                        DataSettings.all())
                .flatMap(List::stream)
                .toList();
    }
}
