package dev.leash.model.escalation;

/** Target of a level. People are looked up when the level is paged, never earlier. */
public sealed interface Target {

    /**
     * One contact, on call or not.
     *
     * @param contactId id of the contact
     */
    record Person(String contactId) implements Target {}

    /**
     * The first reachable person of the schedule's row in force.
     *
     * @param scheduleId id of the schedule
     */
    record OnCall(String scheduleId) implements Target {}

    /**
     * The next reachable person of the schedule's row in force, after the current owner of the
     * incident; the first person of the row when the owner is not in it.
     *
     * @param scheduleId id of the schedule
     */
    record NextOnCall(String scheduleId) implements Target {}

    /**
     * Target that only a newer version can find; skipped by this one.
     *
     * @param kind its kind on the wire
     * @param json the complete target, as it was written
     */
    record Unrecognised(String kind, String json) implements Target {}
}
