package dev.leash.model.escalation;

/** Whom a rung pages. People are looked up when the rung fires, never earlier. */
public sealed interface Target {

    /**
     * One contact, whoever is on call.
     *
     * @param contactId the contact
     */
    record Person(String contactId) implements Target {}

    /**
     * The first reachable person of the schedule's row in force.
     *
     * @param scheduleId the schedule
     */
    record OnCall(String scheduleId) implements Target {}

    /**
     * The next reachable person of the schedule's row in force, counted from whoever has the
     * incident now; somebody outside the row counts as before its first person.
     *
     * @param scheduleId the schedule
     */
    record NextOnCall(String scheduleId) implements Target {}

    /**
     * Whom only a newer version can find. This one passes them over.
     *
     * @param kind what the newer version calls it
     * @param json all that it says, as it was written
     */
    record Unrecognised(String kind, String json) implements Target {}
}
