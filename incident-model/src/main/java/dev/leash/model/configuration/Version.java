package dev.leash.model.configuration;

import static java.util.Objects.requireNonNull;

import dev.leash.model.kind.Configured;
import org.jspecify.annotations.Nullable;

/**
 * Newest version of one thing. Kept also when the thing is gone, so that versions go on counting.
 *
 * @param number counts the versions of the thing from 1, its removal included
 * @param managedBy the editor that manages it, or did last
 * @param body what is in force; null when the thing is gone
 * @param adoptedOffset offset in the directory's topic up to which writes of older releases, made
 *     without the one writer, were adopted; -1 when there are none
 */
public record Version(
        long number, Manager managedBy, @Nullable Configured body, long adoptedOffset) {

    /** Version of a thing that never existed. */
    static final Version NONE = new Version(0, Manager.SYSTEM, null, -1);

    public Version {
        requireNonNull(managedBy, "managedBy");
    }

    /** Whether the thing exists. */
    public boolean isInForce() {
        return body != null;
    }
}
