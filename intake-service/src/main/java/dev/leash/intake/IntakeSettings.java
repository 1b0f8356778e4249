package dev.leash.intake;

import dev.leash.intake.lead.LeadSettings;
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
 * Settings of intake.
 *
 * @param token the bearer token that senders must give; empty when anybody may send
 * @param reportsPerSecond how many reports are accepted each second
 */
public record IntakeSettings(Optional<String> token, int reportsPerSecond) {

    /** The token that senders must give. */
    public static final Setting<String> INTAKE_TOKEN =
            Setting.secret(
                    "INTAKE_TOKEN",
                    "The token that reports must carry, as bearer token or ?token=; required when HTTP_HOST is not loopback.",
                    "at least 16 characters",
                    text -> Optional.of(text.strip()).filter(token -> token.length() >= 16));

    /** How many reports are accepted each second. */
    public static final Setting<Integer> INTAKE_REPORTS_PER_SECOND =
            Setting.of(
                    "INTAKE_REPORTS_PER_SECOND",
                    "How many reports are accepted per second, with bursts of twice as many; further ones are refused with Retry-After.",
                    "a whole number from 1 to 1000000",
                    "2000",
                    Parsers.wholeNumber(1, 1_000_000));

    /** All settings of intake. */
    public static List<Setting<?>> all() {
        return Stream.of(
                        List.of(INTAKE_TOKEN, INTAKE_REPORTS_PER_SECOND),
                        SlackSettings.all(),
                        TwilioSettings.all(),
                        LeadSettings.all())
                .<Setting<?>>flatMap(List::stream)
                .toList();
    }

    /**
     * Checks the settings together, before anything starts.
     *
     * @throws RefusedSettingException when settings contradict each other, or one is missing
     */
    public static void check(Settings settings) {
        var _ = of(settings);
        var _ = SlackSettings.bot(settings);
        var _ = SlackSettings.app(settings);
        var _ = TwilioSettings.account(settings);
        LeadSettings.check(settings);
    }

    /**
     * Reads the settings.
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
