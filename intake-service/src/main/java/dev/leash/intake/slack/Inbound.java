package dev.leash.intake.slack;

import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.Setting;
import dev.leash.settings.Settings;
import dev.leash.slack.SlackApi;
import dev.leash.slack.SlackSettings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ways in which Slack interactions are received.
 *
 * @param bot looks up Slack users; empty when no bot token is set
 * @param signature verifies Slack's requests; empty when requests are not accepted
 * @param app opens Socket Mode connections; empty when Socket Mode is off
 * @param atStart what an administrator should read at start: which way is off, and why
 */
record Inbound(
        Optional<SlackApi> bot,
        Optional<RequestSignature> signature,
        Optional<SlackApi> app,
        List<String> atStart) {

    Inbound {
        atStart = List.copyOf(atStart);
    }

    /**
     * Reads the settings.
     *
     * @throws RefusedSettingException when a value is not allowed
     */
    static Inbound of(Settings settings, InstantSource clock) {
        return new Inbound(
                SlackSettings.bot(settings),
                settings.find(SlackSettings.SIGNING_SECRET)
                        .map(secret -> new RequestSignature(secret, clock)),
                SlackSettings.app(settings),
                atStart(settings));
    }

    private static List<String> atStart(Settings settings) {
        boolean bot = isSet(settings, SlackSettings.BOT_TOKEN);
        boolean secret = isSet(settings, SlackSettings.SIGNING_SECRET);
        boolean app = isSet(settings, SlackSettings.APP_TOKEN);
        List<String> lines = new ArrayList<>();
        if (bot && !secret && !app) {
            lines.add(
                    "Slack messages are sent, but their buttons and /incident do nothing, because neither SLACK_SIGNING_SECRET nor SLACK_APP_TOKEN is set");
        }
        if (!bot && (secret || app)) {
            lines.add(
                    "buttons and /incident of Slack arrive, but Slack members cannot be identified and no Slack message is sent, because SLACK_BOT_TOKEN is not set");
        }
        return lines;
    }

    private static boolean isSet(Settings settings, Setting<?> setting) {
        return settings.find(setting).isPresent();
    }
}
