package dev.leash.intake.plain;

import dev.leash.model.incident.Report;

/** What a body comes to. */
sealed interface Read {

    /** A report. */
    record Understood(Report report) implements Read {}

    /**
     * Nothing that can be used.
     *
     * @param code why, for programs
     * @param message why, and what is allowed, for people
     */
    record Refused(String code, String message) implements Read {}
}
