package dev.leash.model.notification;

/** How a delivery begins. */
public sealed interface Start {

    /** Its first attempt goes to the workers at once. */
    record AtOnce() implements Start {}

    /**
     * Its first attempt waits for a time its reader has set.
     *
     * @param hold until when, and why
     */
    record Later(Deferral hold) implements Start {}

    /**
     * It waits for its turn.
     *
     * @param hold until when, and why
     */
    record InQueue(Deferral hold) implements Start {}

    /**
     * It does not begin at all.
     *
     * @param why why not
     */
    record Never(Drop why) implements Start {}
}
