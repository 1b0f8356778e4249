package dev.leash.dashboard;

import dev.leash.settings.DataSettings;
import dev.leash.settings.HttpSettings;
import dev.leash.settings.KafkaSettings;
import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.SecretSettings;
import dev.leash.settings.Setting;
import dev.leash.settings.Settings;
import dev.leash.settings.TimeSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an administrator can set of the dashboard. */
public final class DashboardSettings {

    /** The shortest API token, in characters. */
    public static final int MIN_TOKEN_LENGTH = 16;

    /** Opens the API. */
    public static final Setting<String> API_TOKEN =
            Setting.secret(
                    "API_TOKEN",
                    "Programs send it as `Authorization: Bearer …`; required when HTTP_HOST is not loopback.",
                    "at least " + MIN_TOKEN_LENGTH + " characters without spaces",
                    text ->
                            Optional.of(text.strip())
                                    .filter(token -> token.length() >= MIN_TOKEN_LENGTH)
                                    .filter(token -> token.chars().noneMatch(c -> c <= ' ')));

    /** How long somebody stays signed in. */
    public static final Setting<Integer> SESSION_HOURS =
            Setting.wholeNumber(
                    "SESSION_HOURS",
                    "After how many hours people have to sign in again.",
                    1, 720, 12);

    /** How many open pages are told at once that something changed. */
    public static final Setting<Integer> LIVE_CLIENTS =
            Setting.wholeNumber(
                    "LIVE_CLIENTS",
                    "How many open pages are kept up to date at once; further ones are asked to reload.",
                    1, 10_000, 500);

    private DashboardSettings() {}

    /**
     * Looks at the settings together, before anything starts.
     *
     * @throws RefusedSettingException when some do not fit together, or one is missing
     */
    public static void check(Settings settings) {
        var _ = DashboardConfig.of(settings);
    }

    /** Every setting the dashboard reads. */
    public static List<Setting<?>> all() {
        List<Setting<?>> own = List.of(API_TOKEN, TimeSettings.TZ, SESSION_HOURS, LIVE_CLIENTS);
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
