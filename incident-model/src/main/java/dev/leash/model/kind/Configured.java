package dev.leash.model.kind;

/**
 * Something that is configured: a contact, a schedule, a path. What is said of all of a sort is in
 * its descriptor ({@code Kind}); here is nothing but the mark.
 */
public interface Configured {

    /**
     * What only a newer version knows. It is passed on as it was written.
     *
     * @param kind what the newer version calls its sort
     * @param json all that it says, as it was written
     */
    record Unrecognised(String kind, String json) implements Configured {
        /** Without what it says, which may be anything. */
        @Override
        public String toString() {
            return "Unrecognised[kind=" + kind + "]";
        }
    }
}
