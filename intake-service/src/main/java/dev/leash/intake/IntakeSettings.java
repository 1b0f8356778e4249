package dev.leash.intake;

import dev.leash.settings.HttpSettings;
import dev.leash.settings.Parsers;
import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.Setting;
import dev.leash.settings.Settings;
import dev.leash.slack.SlackSettings;
import dev.leash.twilio.TwilioSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an administrator sets of intake.
 *
 * @param token what senders must know; empty when anybody may send
 * @param reportsPerSecond how many reports are taken each second
 */
public record IntakeSettings(Optional<String> token, int reportsPerSecond) {

    /** What senders must know. */
    public static final Setting<String> INTAKE_TOKEN =
            Setting.secret(
                    "INTAKE_TOKEN",
                    "What senders must give as bearer token or ?token=; required off loopback.",
                    "at least 16 characters",
                    text -> Optional.of(text.strip()).filter(token -> token.length() >= 16));

    /** How many reports are taken each second. */
    public static final Setting<Integer> INTAKE_REPORTS_PER_SECOND =
            Setting.of(
                    "INTAKE_REPORTS_PER_SECOND",
                    "How many reports are taken each second, with bursts of twice as many; the rest is told to come later.",
                    "a whole number from 1 to 1000000",
                    "2000",
                    Parsers.wholeNumber(1, 1_000_000));

    /** Every setting here. */
    public static List<Setting<?>> all() {
        return Stream.of(
                        List.of(INTAKE_TOKEN, INTAKE_REPORTS_PER_SECOND),
                        SlackSettings.all(),
                        TwilioSettings.all())
                .<Setting<?>>flatMap(List::stream)
                .toList();
    }

    /**
     * Looks at the settings together, before anything starts.
     *
     * @throws RefusedSettingException when some do not fit together, or one is missing
     */
    public static void check(Settings settings) {
        var _ = of(settings);
        var _ = SlackSettings.bot(settings);
        var _ = SlackSettings.app(settings);
        var _ = TwilioSettings.account(settings);
    }

    /**
     * What the settings say.
     *
     * @throws RefusedSettingException when anybody on the network could report
     */
    static IntakeSettings of(Settings settings) {
        Optional<String> token = settings.find(INTAKE_TOKEN);
        if (token.isEmpty() && !HttpSettings.isLoopback(settings)) {
            throw RefusedSettingException.together(
                    "INTAKE_TOKEN is not set, and HTTP_HOST=%s lets the network report incidents; set %s"
                            .formatted(settings.get(HttpSettings.HOST), INTAKE_TOKEN.allowed()));
        }
        return new IntakeSettings(token, settings.get(INTAKE_REPORTS_PER_SECOND));
    }
}
