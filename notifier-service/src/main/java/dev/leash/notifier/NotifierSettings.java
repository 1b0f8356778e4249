package dev.leash.notifier;

import dev.leash.model.notification.PlannerConfig;
import dev.leash.notifier.channel.email.EmailSettings;
import dev.leash.notifier.channel.email.GmailSettings;
import dev.leash.notifier.planning.LimitSettings;
import dev.leash.notifier.planning.ShiftSettings;
import dev.leash.notifier.webhook.WebhookSettings;
import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.Setting;
import dev.leash.settings.Settings;
import dev.leash.settings.TimeSettings;
import dev.leash.slack.SlackSettings;
import dev.leash.twilio.TwilioSettings;
import java.util.List;
import java.util.stream.Stream;

/** Settings of the notifier: channels, rate limits, webhooks. */
public final class NotifierSettings {

    private NotifierSettings() {}

    /** All settings of the notifier. */
    public static List<Setting<?>> all() {
        return Stream.of(
                        EmailSettings.all(),
                        GmailSettings.all(),
                        SlackSettings.all(),
                        TwilioSettings.all(),
                        LimitSettings.all(),
                        ShiftSettings.all(),
                        WebhookSettings.all(),
                        TimeSettings.all())
                .<Setting<?>>flatMap(List::stream)
                .toList();
    }

    /**
     * Checks the settings together, before anything starts.
     *
     * @throws RefusedSettingException when settings contradict each other, or one is missing
     */
    public static void check(Settings settings) {
        try {
            var _ = EmailSettings.server(settings);
            var _ = GmailSettings.account(settings);
            var _ = SlackSettings.bot(settings);
            var _ = TwilioSettings.account(settings);
            var _ = rules(settings);
        } catch (IllegalArgumentException together) {
            throw RefusedSettingException.together(String.valueOf(together.getMessage()));
        }
    }

    static PlannerConfig rules(Settings settings) {
        return new PlannerConfig(PlannerConfig.RETRY, LimitSettings.limits(settings));
    }
}
