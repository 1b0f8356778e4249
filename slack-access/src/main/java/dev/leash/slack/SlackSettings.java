package dev.leash.slack;

import dev.leash.settings.Networks;
import dev.leash.settings.Parsers;
import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.Setting;
import dev.leash.settings.Settings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Settings of Slack. */
public final class SlackSettings {

    /** Bot token, for sending messages and looking up people. */
    public static final Setting<String> BOT_TOKEN =
            Setting.secret(
                    "SLACK_BOT_TOKEN",
                    "The bot token of the Slack app. With it, Slack messages are sent; without it, they go to the sandbox.",
                    "a bot token, which begins with xoxb-",
                    token("(xoxe\\.)?xoxb-[\\w-]{8,500}"));

    /** Signing secret, for verifying Slack's requests. */
    public static final Setting<String> SIGNING_SECRET =
            Setting.secret(
                    "SLACK_SIGNING_SECRET",
                    "The signing secret of the Slack app. With it, Slack can send clicks and commands to /slack/… of intake-service.",
                    "16 to 200 letters, digits and hyphens",
                    token("[\\w-]{16,200}"));

    /** App-level token, for Socket Mode. */
    public static final Setting<String> APP_TOKEN =
            Setting.secret(
                    "SLACK_APP_TOKEN",
                    "An app-level token of the Slack app. With it, clicks and commands arrive by Socket Mode, and Leash needs no public address.",
                    "an app-level token, which begins with xapp-",
                    token("xapp-[\\w-]{8,500}"));

    /** Address of Slack. */
    public static final Setting<URI> API_URL =
            Setting.of(
                    "SLACK_API_URL",
                    "Address of Slack's Web API; change it only to use a proxy of your own.",
                    "a web address such as https://slack.com",
                    "https://slack.com",
                    Parsers::webAddress);

    private SlackSettings() {}

    /** All settings of Slack. */
    public static List<Setting<?>> all() {
        return List.of(BOT_TOKEN, SIGNING_SECRET, APP_TOKEN, API_URL);
    }

    /**
     * Web API with the bot token; empty when none is set.
     *
     * @throws RefusedSettingException when a value is not allowed, or the token would be sent
     *     unencrypted
     */
    public static Optional<SlackApi> bot(Settings settings) {
        return settings.find(BOT_TOKEN).map(token -> new SlackApi(root(settings), token));
    }

    /**
     * Web API with the app-level token; empty when none is set.
     *
     * @throws RefusedSettingException when a value is not allowed, or the token would be sent
     *     unencrypted
     */
    public static Optional<SlackApi> app(Settings settings) {
        return settings.find(APP_TOKEN).map(token -> new SlackApi(root(settings), token));
    }

    private static URI root(Settings settings) {
        URI root = settings.get(API_URL);
        if (!"https".equals(root.getScheme()) && !Networks.isLoopback(root.getHost())) {
            throw RefusedSettingException.together(
                    "SLACK_API_URL=%s is neither https nor this machine: anyone on the network path could read the token. Set it to an address that begins with https"
                            .formatted(root));
        }
        return root;
    }

    private static Setting.Parser<String> token(String form) {
        Pattern pattern = Pattern.compile(form);
        return text -> Optional.of(text.strip()).filter(pattern.asMatchPredicate());
    }
}
