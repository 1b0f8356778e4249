package dev.leash.model.configuration;

import static java.util.Objects.requireNonNull;

import dev.leash.model.kind.Configured;

/** Requested change of the configuration. */
public sealed interface Change {

    /** Key of the thing to change, as made by {@link Kind#key}. */
    String key();

    /**
     * Creates or replaces a thing.
     *
     * @param managedBy the editor that asks, and manages the thing from then on
     * @param body the complete thing
     */
    record Put(Manager managedBy, Configured body) implements Change {
        public Put {
            requireNonNull(managedBy, "managedBy");
            requireNonNull(body, "body");
        }

        @Override
        public String key() {
            return Kinds.keyOf(body);
        }
    }

    /**
     * Removes a thing.
     *
     * @param managedBy the editor that asks
     * @param key key of the thing
     */
    record Remove(Manager managedBy, String key) implements Change {
        public Remove {
            requireNonNull(managedBy, "managedBy");
            requireNonNull(key, "key");
        }
    }

    /**
     * Removes everything in force about a person, whichever editor manages it. Past events stay,
     * under the person's id.
     *
     * @param person id of a contact, or of a former one
     */
    record Forget(String person) implements Change {
        public Forget {
            requireNonNull(person, "person");
        }

        @Override
        public String key() {
            return Kinds.CONTACT.key(person);
        }
    }

    /**
     * Change that only a newer version can decide.
     *
     * @param type its type on the wire
     */
    record Unrecognised(String type) implements Change {
        public Unrecognised {
            requireNonNull(type, "type");
        }

        @Override
        public String key() {
            return type;
        }
    }
}
