package dev.leash.sheets.export;

import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentEvent.Attached;
import dev.leash.model.incident.IncidentEvent.Failed;
import dev.leash.model.incident.IncidentEvent.NobodyFound;
import dev.leash.model.incident.IncidentEvent.Noted;
import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.incident.IncidentEvent.PathExhausted;
import dev.leash.model.incident.IncidentEvent.Renotified;
import dev.leash.model.incident.IncidentEvent.Reopened;
import dev.leash.model.incident.IncidentEvent.Resolved;
import dev.leash.model.incident.IncidentEvent.Snoozed;
import dev.leash.model.incident.IncidentEvent.Undeliverable;
import dev.leash.model.incident.IncidentEvent.Unrecognised;
import dev.leash.model.incident.PathFallback;
import dev.leash.model.incident.Recorded;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What happened, in words.
 *
 * @param style how times are written
 */
record Wording(ExportStyle style) {

    String of(Recorded recorded) {
        String who = actor(recorded.actor());
        return switch (recorded.event()) {
            case Opened opened ->
                    "Reported by "
                            + who
                            + ": "
                            + opened.report().title()
                            + notes(opened.report().notes())
                            + fallback(opened.fallback());
            case Attached attached -> attached.words() + " by " + who + ": " + attached.title();
            case Assigned(Assignment assignment) -> assigned(assignment, who);
            case NobodyFound nobody ->
                    "Nobody found, search " + nobody.searches() + told(nobody.told());
            case Failed failed when failed.reason() != null ->
                    "Leash could not go on: " + failed.reason() + told(failed.told());
            case Failed failed -> "Nobody found, and the path says to stop" + told(failed.told());
            case PathExhausted(List<String> told) ->
                    "The path has ended and nobody acknowledged" + told(told);
            case Undeliverable(String person, List<String> told) ->
                    person + " could not be reached on any channel" + told(told);
            case Acknowledged _ -> "Acknowledged by " + who;
            case Snoozed snoozed -> "Put off until " + style.minute(snoozed.until()) + " by " + who;
            case Renotified(String person) -> person + " was notified again by " + who;
            case Noted(String text) -> "Note by " + who + ": " + text;
            case Resolved _ -> "Resolved by " + who;
            case Reopened _ -> "Reopened by " + who;
            case Unrecognised(String type) ->
                    "An event this version does not know (" + type + ") by " + who;
        };
    }

    private static String fallback(@Nullable PathFallback fallback) {
        return fallback == null ? "" : " (" + fallback.explanation() + ")";
    }

    private static String notes(@Nullable List<String> ofReport) {
        return ofReport == null ? "" : " (" + String.join(" ", ofReport) + ")";
    }

    private static String assigned(Assignment assignment, String who) {
        String person = assignment.assignee();
        return switch (assignment.why()) {
            case ON_CALL -> "Assigned to " + person + ", who is on call";
            case FOUND_AT_LAST -> "Assigned to " + person + ", found at last";
            case NOT_ACKNOWLEDGED -> "Assigned to " + person + ": not acknowledged in time";
            case UNDELIVERABLE -> "Assigned to " + person + ": whoever had it could not be reached";
            case ESCALATED -> "Escalated to " + person + " by " + who;
            case TAKEN -> "Taken by " + person;
            case REASSIGNED -> "Reassigned to " + person + " by " + who;
            case ACK_TIMED_OUT -> "Assigned to " + person + ": silent since acknowledged";
            case SNOOZE_OVER -> "Assigned to " + person + ": the snooze is over";
            case REOPENED -> "Assigned to " + person + ": open again";
            case UNKNOWN -> "Assigned to " + person;
        };
    }

    private static String actor(Actor actor) {
        return switch (actor.kind()) {
            case PERSON, ANYBODY, UNKNOWN ->
                    actor.name() + " (" + actor.via().name().toLowerCase(Locale.ROOT) + ")";
            case SOURCE -> actor.name();
            case LEASH -> "Leash";
        };
    }

    private static String told(List<String> people) {
        return people.isEmpty() ? "" : "; told " + String.join(", ", people);
    }
}
