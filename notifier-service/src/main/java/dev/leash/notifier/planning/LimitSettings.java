package dev.leash.notifier.planning;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.RateLimits;
import dev.leash.model.notification.RateLimits.Limit;
import dev.leash.settings.Setting;
import dev.leash.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rate limits of each channel; beyond them, a person's messages are rolled up into one. */
public final class LimitSettings {

    private static final String ALLOWED =
            "limits such as 5/1m 15/15m 40/1h: up to 1000 messages in up to 24h each, or off";

    private static final Pattern LIMIT = Pattern.compile("(\\d{1,4})/(\\d{1,4})([smh])");

    /** Rate limit of Slack. */
    public static final Setting<List<Limit>> SLACK_LIMIT =
            limit("SLACK_LIMIT", "Slack messages", "10/1m 60/1h");

    /**
     * Rate limit of text messages: GoAlert's hourly numbers, with room for the first minutes of a
     * bad night.
     */
    public static final Setting<List<Limit>> SMS_LIMIT =
            limit("SMS_LIMIT", "text messages", "5/1m 15/15m 40/1h");

    /** Rate limit of calls. */
    public static final Setting<List<Limit>> VOICE_LIMIT =
            limit("VOICE_LIMIT", "calls", "5/1m 10/15m 20/1h");

    /** Rate limit of mails. */
    public static final Setting<List<Limit>> EMAIL_LIMIT =
            limit("EMAIL_LIMIT", "mails", "10/1m 60/1h");

    private LimitSettings() {}

    /** All settings of rate limits. */
    public static List<Setting<?>> all() {
        return List.of(SLACK_LIMIT, SMS_LIMIT, VOICE_LIMIT, EMAIL_LIMIT);
    }

    /** Reads the settings. */
    public static RateLimits limits(Settings settings) {
        return new RateLimits(
                Map.of(
                        Channel.SLACK, settings.get(SLACK_LIMIT),
                        Channel.SMS, settings.get(SMS_LIMIT),
                        Channel.VOICE, settings.get(VOICE_LIMIT),
                        Channel.EMAIL, settings.get(EMAIL_LIMIT)));
    }

    private static Setting<List<Limit>> limit(String name, String what, String usual) {
        return Setting.of(
                name,
                "Rate limit of %s per person; further ones are rolled up into one message."
                        .formatted(what),
                ALLOWED,
                usual,
                LimitSettings::parse);
    }

    static Optional<List<Limit>> parse(String text) {
        if (text.strip().equalsIgnoreCase("off")) {
            return Optional.of(List.of());
        }
        List<Limit> limits = new ArrayList<>();
        for (String word : text.strip().split("\\s+", -1)) {
            Matcher matcher = LIMIT.matcher(word);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            try {
                limits.add(limit(matcher));
            } catch (IllegalArgumentException outOfBounds) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(limits));
    }

    private static Limit limit(Matcher matcher) {
        long amount = Long.parseLong(matcher.group(2));
        Duration window =
                switch (matcher.group(3)) {
                    case "s" -> Duration.ofSeconds(amount);
                    case "m" -> Duration.ofMinutes(amount);
                    default -> Duration.ofHours(amount);
                };
        return new Limit(Integer.parseInt(matcher.group(1)), window);
    }
}
