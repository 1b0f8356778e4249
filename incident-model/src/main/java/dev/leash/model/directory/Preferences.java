package dev.leash.model.directory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be paged.
 *
 * @param rules which channel after how long; empty for every channel at once
 * @param quiet when phone channels are quiet for minor incidents; null for never
 */
public record Preferences(List<ChannelRule> rules, @Nullable QuietHours quiet) {

    /** Maximum number of rules. */
    public static final int MAX_RULES = 20;

    /** The default: every channel at once, at any time. */
    public static final Preferences NONE = new Preferences(List.of(), null);

    public Preferences {
        rules = List.copyOf(rules);
        if (rules.size() > MAX_RULES) {
            throw new IllegalArgumentException(
                    "there are %d rules; at most %d are allowed"
                            .formatted(rules.size(), MAX_RULES));
        }
    }

    /** When phone channels are quiet for minor incidents. */
    public Optional<QuietHours> quietHours() {
        return Optional.ofNullable(quiet);
    }
}
