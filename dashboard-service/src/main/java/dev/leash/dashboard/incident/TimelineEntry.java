package dev.leash.dashboard.incident;

import dev.leash.dashboard.web.Names;
import dev.leash.dashboard.web.Times;
import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.IncidentEvent;
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
import dev.leash.model.search.Skipped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of an incident's story.
 *
 * @param id the place in the story of the first event it tells of, which stays as it grows
 * @param sequence the place of the last one
 * @param at when
 * @param tone the state it led to, as a colour and shape; null for none
 * @param headline what happened
 * @param details what it rested on
 * @param note what somebody wrote; null when nobody did
 * @param author who, and through what
 * @param repeats the reports it stands for; null when it stands for one event
 */
public record TimelineEntry(
        long id,
        long sequence,
        Instant at,
        String tone,
        String headline,
        List<String> details,
        @Nullable String note,
        String author,
        @Nullable Repeats repeats) {

    /** The line of an event. */
    public static TimelineEntry of(Recorded recorded, Names names, Times times) {
        IncidentEvent event = recorded.event();
        return new TimelineEntry(
                recorded.sequence(),
                recorded.sequence(),
                recorded.at(),
                tone(event),
                headline(event, names, times),
                details(event, names),
                event instanceof Noted(String text) ? text : null,
                Words.of(recorded.actor(), names),
                null);
    }

    /** The line of several reports in a row, oldest first: at least one. */
    static TimelineEntry of(List<Recorded> reports, Names names, Times times) {
        if (reports.size() == 1) {
            return of(reports.getFirst(), names, times);
        }
        Recorded last = reports.getLast();
        return new TimelineEntry(
                reports.getFirst().sequence(),
                last.sequence(),
                last.at(),
                "plain",
                "Reported " + reports.size() + " more times",
                List.of(),
                null,
                Words.of(last.actor(), names),
                Repeats.of(reports));
    }

    private static String tone(IncidentEvent event) {
        return switch (event) {
            case NobodyFound _ -> "pending";
            case Assigned _ -> "assigned";
            case Acknowledged _ -> "in_progress";
            case Snoozed _ -> "snoozed";
            case Resolved _ -> "resolved";
            case Failed _, PathExhausted _, Undeliverable _ -> "error";
            case Opened _, Reopened _, Attached _, Renotified _, Noted _, Unrecognised _ ->
                    "plain";
        };
    }

    private static String headline(IncidentEvent event, Names names, Times times) {
        return switch (event) {
            case Opened opened -> "Reported by " + opened.report().source();
            case Attached attached -> attached.words() + ": " + attached.title();
            case Assigned(Assignment assignment) ->
                    names.of(assignment.assignee()) + " " + Words.of(assignment.why());
            case NobodyFound nobody ->
                    nobody.searches() == 1
                            ? "Nobody could be found"
                            : "Nobody could be found, search " + nobody.searches();
            case Failed failed when failed.reason() != null ->
                    "Leash could not go on: " + failed.reason();
            case Failed _ -> "Nobody could be found, and the path says to stop";
            case PathExhausted _ -> "The path has ended, and nobody acknowledged";
            case Undeliverable undeliverable ->
                    names.of(undeliverable.person()) + " could not be reached on any channel";
            case Acknowledged acknowledged -> names.of(acknowledged.owner()) + " is working on it";
            case Snoozed snoozed ->
                    "Snoozed until " + times.absolute(snoozed.until()) + " " + times.zoneName();
            case Renotified renotified -> names.of(renotified.person()) + " is told once more";
            case Noted _ -> "Note";
            case Resolved _ -> "Resolved";
            case Reopened _ -> "Reopened";
            case Unrecognised(String type) ->
                    "An event this version does not know (" + type + ")";
        };
    }

    private static List<String> details(IncidentEvent event, Names names) {
        return switch (event) {
            case Assigned(Assignment assignment) -> assignment(assignment, names);
            case NobodyFound nobody -> search(nobody.skipped(), nobody.told(), names);
            case Failed failed -> search(failed.skipped(), failed.told(), names);
            case PathExhausted exhausted -> told(exhausted.told(), names);
            case Undeliverable undeliverable -> told(undeliverable.told(), names);
            case Resolved resolved -> told(resolved.told(), names);
            case Opened opened -> opening(opened);
            case Attached _,
                    Acknowledged _,
                    Snoozed _,
                    Renotified _,
                    Noted _,
                    Reopened _,
                    Unrecognised _ ->
                    List.of();
        };
    }

    private static List<String> opening(Opened opened) {
        List<String> details = new ArrayList<>();
        Optional.ofNullable(opened.fallback())
                .map(PathFallback::explanation)
                .ifPresent(details::add);
        Optional.ofNullable(opened.report().notes()).ifPresent(details::addAll);
        return List.copyOf(details);
    }

    private static List<String> assignment(Assignment assignment, Names names) {
        List<String> details = new ArrayList<>();
        details.add(Words.place(assignment));
        if (assignment.paged().size() > 1) {
            details.add(names.all(assignment.paged()) + " are paged together");
        } else if (assignment.paged().isEmpty()) {
            details.add("not paged: they have neither e-mail nor phone");
        }
        assignment
                .skipped()
                .forEach(skipped -> details.add("passed over: " + Words.of(skipped, names)));
        if (assignment.collapsedRungs() > 0) {
            details.add(
                    assignment.collapsedRungs() == 1
                            ? "1 level was passed over: its time had passed already"
                            : assignment.collapsedRungs()
                                    + " levels were passed over: their time had passed already");
        }
        return List.copyOf(details);
    }

    private static List<String> search(List<Skipped> skipped, List<String> told, Names names) {
        List<String> details = new ArrayList<>();
        skipped.forEach(one -> details.add(Words.of(one, names)));
        details.addAll(told(told, names));
        return List.copyOf(details);
    }

    private static List<String> told(List<String> told, Names names) {
        return told.isEmpty() ? List.of() : List.of("told: " + names.all(told));
    }
}
