package dev.leash.model.kind;

/**
 * Marker of everything that can be configured, such as contacts, schedules and paths. What all
 * things of one kind have in common is in its descriptor ({@code Kind}).
 */
public interface Configured {

    /**
     * Thing of a kind that only a newer version knows. Passed on unchanged.
     *
     * @param kind its kind on the wire
     * @param json the complete thing, as it was written
     */
    record Unrecognised(String kind, String json) implements Configured {
        /** Leaves the content out, which may be anything. */
        @Override
        public String toString() {
            return "Unrecognised[kind=" + kind + "]";
        }
    }
}
