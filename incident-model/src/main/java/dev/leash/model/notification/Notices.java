package dev.leash.model.notification;

import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.Incident;
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
import dev.leash.model.incident.Recorded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whom an event concerns, and what they are told of it. */
public final class Notices {

    private Notices() {}

    /**
     * A notice for everybody an event concerns: those it tells something, and those who were paged
     * before, as far as it changes what they were told. Stand-ins hear that somebody was found, of
     * the first answer, and of the end.
     *
     * @param incident as the event has left it
     */
    public static List<Notice> of(Recorded recorded, Incident.Known incident) {
        Map<String, @Nullable Purpose> concerned = new LinkedHashMap<>();
        if (changesWhatWasTold(recorded)) {
            List<String> heard =
                    hearsOfIt(recorded, incident)
                            ? incident.escalation().audience().concerned()
                            : incident.escalation().audience().involved();
            heard.forEach(person -> concerned.put(person, null));
        }
        told(recorded, incident).forEach(concerned::put);
        if (concerned.isEmpty()) {
            return List.of();
        }
        Briefing briefing = Briefing.of(incident);
        Drop over = over(recorded);
        List<Notice> notices = new ArrayList<>();
        concerned.forEach(
                (person, purpose) ->
                        notices.add(
                                new Notice(
                                        person,
                                        recorded.incidentId(),
                                        recorded.sequence(),
                                        recorded.at(),
                                        purpose,
                                        over == null ? null : over.reason(),
                                        incident.state(),
                                        briefing,
                                        over == null ? null : over.code())));
        return List.copyOf(notices);
    }

    private static Map<String, Purpose> told(Recorded recorded, Incident.Known incident) {
        return switch (recorded.event()) {
            case Assigned(var assignment) -> each(assignment.paged(), Purpose.PAGE);
            case Renotified(String person) -> each(List.of(person), Purpose.REMINDER);
            case NobodyFound nobody -> each(nobody.told(), Purpose.NOBODY_FOUND);
            case Failed failed -> each(failed.told(), Purpose.NOBODY_FOUND);
            case PathExhausted(List<String> people) -> each(people, Purpose.PATH_EXHAUSTED);
            case Undeliverable(_, List<String> people) -> each(people, Purpose.UNDELIVERABLE);
            case Acknowledged(String owner, _) ->
                    each(othersThan(owner, recorded, incident), Purpose.ACKNOWLEDGED);
            case Resolved(List<String> people, _) -> each(people, Purpose.RESOLVED);
            case Opened _, Attached _, Snoozed _, Noted _, Reopened _, Unrecognised _ -> Map.of();
        };
    }

    /** Nobody is told what they did themselves. */
    private static List<String> othersThan(
            String owner, Recorded recorded, Incident.Known incident) {
        List<String> others =
                incident.escalation().audience().standInsHearOf(recorded.sequence())
                        ? incident.escalation().audience().concerned()
                        : incident.escalation().audience().involved();
        return others.stream()
                .filter(person -> !person.equals(owner))
                .filter(person -> !person.equals(recorded.actor().name()))
                .toList();
    }

    private static Map<String, Purpose> each(List<String> people, Purpose purpose) {
        Map<String, Purpose> told = new LinkedHashMap<>();
        people.forEach(person -> told.put(person, purpose));
        return told;
    }

    private static boolean changesWhatWasTold(Recorded recorded) {
        return switch (recorded.event()) {
            case Assigned _, Acknowledged _, Snoozed _, Resolved _, Reopened _ -> true;
            case Opened _,
                    Attached _,
                    NobodyFound _,
                    Failed _,
                    PathExhausted _,
                    Undeliverable _,
                    Renotified _,
                    Noted _,
                    Unrecognised _ ->
                    false;
        };
    }

    /**
     * Whether it changes what the stand-ins were told: that somebody was found at last, the first
     * answer, and the end.
     */
    private static boolean hearsOfIt(Recorded recorded, Incident.Known incident) {
        return switch (recorded.event()) {
            case Assigned(var assignment) -> assignment.why() == Assignment.Why.FOUND_AT_LAST;
            case Resolved _ -> true;
            case Acknowledged _, Snoozed _ ->
                    incident.escalation().audience().standInsHearOf(recorded.sequence());
            case Opened _,
                    Attached _,
                    NobodyFound _,
                    Failed _,
                    PathExhausted _,
                    Undeliverable _,
                    Renotified _,
                    Noted _,
                    Reopened _,
                    Unrecognised _ ->
                    false;
        };
    }

    private static @Nullable Drop over(Recorded recorded) {
        return switch (recorded.event()) {
            case Acknowledged(String owner, _) -> 
                    new Drop(DropCode.ACKNOWLEDGED, "acknowledged by " + owner);
            case Snoozed(String owner, _) -> new Drop(DropCode.SNOOZED, "snoozed by " + owner);
            case Resolved _ -> new Drop(DropCode.RESOLVED, "resolved");
            case Opened _,
                    Attached _,
                    Assigned _,
                    NobodyFound _,
                    Failed _,
                    PathExhausted _,
                    Undeliverable _,
                    Renotified _,
                    Noted _,
                    Reopened _,
                    Unrecognised _ ->
                    null;
        };
    }
}
