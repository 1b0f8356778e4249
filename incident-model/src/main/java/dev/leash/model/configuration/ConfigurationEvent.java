package dev.leash.model.configuration;

import static java.util.Objects.requireNonNull;

import dev.leash.model.kind.Configured;

/** What happened to one thing that is configured. */
public sealed interface ConfigurationEvent {

    /**
     * It came, or changed.
     *
     * @param managedBy who manages it
     * @param body the whole of it, without personal fields
     */
    record Changed(Manager managedBy, Configured body) implements ConfigurationEvent {
        public Changed {
            requireNonNull(managedBy, "managedBy");
            requireNonNull(body, "body");
        }
    }

    /**
     * It is gone.
     *
     * @param managedBy who managed it
     */
    record Removed(Manager managedBy) implements ConfigurationEvent {
        public Removed {
            requireNonNull(managedBy, "managedBy");
        }
    }

    /**
     * What only a newer version knows. It takes its place among the versions.
     *
     * @param type what the newer version calls it
     */
    record Unrecognised(String type) implements ConfigurationEvent {
        public Unrecognised {
            requireNonNull(type, "type");
        }
    }
}
