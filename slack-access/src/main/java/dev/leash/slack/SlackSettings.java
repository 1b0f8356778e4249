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

/** What an administrator sets of Slack. */
public final class SlackSettings {

    /** With it messages are sent and people are found. */
    public static final Setting<String> BOT_TOKEN =
            Setting.secret(
                    "SLACK_BOT_TOKEN",
                    "The bot token of the Slack app. With it Slack messages are sent; without it they are sandboxed.",
                    "a bot token, which begins with xoxb-",
                    token("(xoxe\\.)?xoxb-[\\w-]{8,500}"));

    /** With it requests of Slack are known to be Slack's. */
    public static final Setting<String> SIGNING_SECRET =
            Setting.secret(
                    "SLACK_SIGNING_SECRET",
                    "The signing secret of the Slack app. With it Slack can send clicks and commands to /slack/… of intake.",
                    "16 to 200 letters, digits and hyphens",
                    token("[\\w-]{16,200}"));

    /** With it Leash fetches clicks and commands itself. */
    public static final Setting<String> APP_TOKEN =
            Setting.secret(
                    "SLACK_APP_TOKEN",
                    "An app-level token of the Slack app. With it clicks and commands come by Socket Mode, and no address of Leash need be public.",
                    "an app-level token, which begins with xapp-",
                    token("xapp-[\\w-]{8,500}"));

    /** Where Slack is. */
    public static final Setting<URI> API_URL =
            Setting.of(
                    "SLACK_API_URL",
                    "Where Slack's Web API is, for those who reach it by a proxy of their own.",
                    "a web address such as https://slack.com",
                    "https://slack.com",
                    Parsers::webAddress);

    private SlackSettings() {}

    /** Every setting here. */
    public static List<Setting<?>> all() {
        return List.of(BOT_TOKEN, SIGNING_SECRET, APP_TOKEN, API_URL);
    }

    /**
     * The Web API as the bot may use it; empty when no bot token is set.
     *
     * @throws RefusedSettingException when a value is not allowed, or the token would travel in the
     *     clear
     */
    public static Optional<SlackApi> bot(Settings settings) {
        return settings.find(BOT_TOKEN).map(token -> new SlackApi(root(settings), token));
    }

    /**
     * The Web API as the app itself may use it; empty when no app-level token is set.
     *
     * @throws RefusedSettingException when a value is not allowed, or the token would travel in the
     *     clear
     */
    public static Optional<SlackApi> app(Settings settings) {
        return settings.find(APP_TOKEN).map(token -> new SlackApi(root(settings), token));
    }

    private static URI root(Settings settings) {
        URI root = settings.get(API_URL);
        if (!"https".equals(root.getScheme()) && !Networks.isLoopback(root.getHost())) {
            throw RefusedSettingException.together(
                    "SLACK_API_URL=%s is neither https nor this machine: everybody on the way could read the token. Set it to an address that begins with https"
                            .formatted(root));
        }
        return root;
    }

    private static Setting.Parser<String> token(String form) {
        Pattern pattern = Pattern.compile(form);
        return text -> Optional.of(text.strip()).filter(pattern.asMatchPredicate());
    }
}
