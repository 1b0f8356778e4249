package dev.leash.model.configuration;

import static java.util.Objects.requireNonNull;

import dev.leash.model.kind.Configured;

/** What somebody wants configured. */
public sealed interface Change {

    /** The key of what is to change, as {@link Kind#key} has it. */
    String key();

    /**
     * A thing is to be as given, whether it is there or not.
     *
     * @param managedBy who asks, and manages it from then on
     * @param body the whole of it
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
     * A thing is to be there no longer.
     *
     * @param managedBy who asks
     * @param key of which thing
     */
    record Remove(Manager managedBy, String key) implements Change {
        public Remove {
            requireNonNull(managedBy, "managedBy");
            requireNonNull(key, "key");
        }
    }

    /**
     * Nothing in force is to say anything of a person any more, whoever manages it. What happened
     * stays, under their id.
     *
     * @param person the id of a contact, or of somebody who was one
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
     * What only a newer version can decide.
     *
     * @param type what the newer version calls it
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
