package dev.leash.model.directory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be paged.
 *
 * @param rules which channel after how long; empty for every channel at once
 * @param quiet when their phone is left alone over little things; null for never
 */
public record Preferences(List<ChannelRule> rules, @Nullable QuietHours quiet) {

    /** The most rules. */
    public static final int MAX_RULES = 20;

    /** Every channel at once, at any time: what nobody has to ask for. */
    public static final Preferences NONE = new Preferences(List.of(), null);

    public Preferences {
        rules = List.copyOf(rules);
        if (rules.size() > MAX_RULES) {
            throw new IllegalArgumentException(
                    "there are %d rules; at most %d are allowed"
                            .formatted(rules.size(), MAX_RULES));
        }
    }

    /** When their phone is left alone over little things. */
    public Optional<QuietHours> quietHours() {
        return Optional.ofNullable(quiet);
    }
}
