package dev.leash.dashboard.status;

import dev.leash.dashboard.web.Level;
import org.jspecify.annotations.Nullable;

/**
 * How one part is doing.
 *
 * @param name what it is
 * @param level how much attention it needs
 * @param figure what is measured, in a word or number
 * @param meaning what that means, and what to do when it is not well
 * @param href where that is seen or done; null when there is no page of it
 */
public record Part(String name, Level level, String figure, String meaning, @Nullable String href) {

    /** A part without a page of its own. */
    static Part of(String name, Level level, String figure, String meaning) {
        return new Part(name, level, figure, meaning, null);
    }
}
