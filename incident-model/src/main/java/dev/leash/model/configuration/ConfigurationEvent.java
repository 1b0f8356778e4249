package dev.leash.model.configuration;

import static java.util.Objects.requireNonNull;

import dev.leash.model.kind.Configured;

/** Event of one thing that is configured. */
public sealed interface ConfigurationEvent {

    /**
     * The thing was created or replaced.
     *
     * @param managedBy the editor that manages it
     * @param body the complete thing, without personal fields
     */
    record Changed(Manager managedBy, Configured body) implements ConfigurationEvent {
        public Changed {
            requireNonNull(managedBy, "managedBy");
            requireNonNull(body, "body");
        }
    }

    /**
     * The thing was removed.
     *
     * @param managedBy the editor that managed it
     */
    record Removed(Manager managedBy) implements ConfigurationEvent {
        public Removed {
            requireNonNull(managedBy, "managedBy");
        }
    }

    /**
     * Event that only a newer version knows. It still counts as a version.
     *
     * @param type its type on the wire
     */
    record Unrecognised(String type) implements ConfigurationEvent {
        public Unrecognised {
            requireNonNull(type, "type");
        }
    }
}
