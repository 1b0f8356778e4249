package dev.leash.dashboard.status;

import dev.leash.dashboard.web.Level;
import org.jspecify.annotations.Nullable;

/**
 * Health of one part.
 *
 * @param name name of the part
 * @param level how much attention it needs
 * @param figure the measured value, in a word or number
 * @param meaning what that means, and what to do about a problem
 * @param href page where that is shown or changed; null when there is none
 */
public record HealthPart(
        String name, Level level, String figure, String meaning, @Nullable String href) {

    /** A part without a page of its own. */
    static HealthPart of(String name, Level level, String figure, String meaning) {
        return new HealthPart(name, level, figure, meaning, null);
    }
}
