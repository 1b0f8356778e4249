package dev.leash.model.configuration;

import static java.util.Objects.requireNonNull;

import dev.leash.model.kind.Configured;
import org.jspecify.annotations.Nullable;

/**
 * Newest version of one thing, kept also when the thing is gone, so that versions go on counting.
 *
 * @param number counts the versions of the thing from 1, its removal being one of them
 * @param managedBy who manages it, or did last
 * @param body what is in force; null when the thing is gone
 * @param adoptedOffset up to where in the directory's topic it is known what older releases wrote
 *     there past the one writer; -1 when they never did
 */
public record Version(
        long number, Manager managedBy, @Nullable Configured body, long adoptedOffset) {

    /** Of what was never there. */
    static final Version NONE = new Version(0, Manager.SYSTEM, null, -1);

    public Version {
        requireNonNull(managedBy, "managedBy");
    }

    /** Whether the thing is there. */
    public boolean isInForce() {
        return body != null;
    }
}
