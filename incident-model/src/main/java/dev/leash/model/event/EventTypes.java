package dev.leash.model.event;

import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentEvent.Attached;
import dev.leash.model.incident.IncidentEvent.AutoDismissed;
import dev.leash.model.incident.IncidentEvent.AutoDrafted;
import dev.leash.model.incident.IncidentEvent.AutoExpired;
import dev.leash.model.incident.IncidentEvent.AutoPublished;
import dev.leash.model.incident.IncidentEvent.Declared;
import dev.leash.model.incident.IncidentEvent.Edited;
import dev.leash.model.incident.IncidentEvent.Failed;
import dev.leash.model.incident.IncidentEvent.NobodyFound;
import dev.leash.model.incident.IncidentEvent.Noted;
import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.incident.IncidentEvent.PathExhausted;
import dev.leash.model.incident.IncidentEvent.Renotified;
import dev.leash.model.incident.IncidentEvent.Reopened;
import dev.leash.model.incident.IncidentEvent.Resolved;
import dev.leash.model.incident.IncidentEvent.RoleAssigned;
import dev.leash.model.incident.IncidentEvent.RoleUnassigned;
import dev.leash.model.incident.IncidentEvent.Snoozed;
import dev.leash.model.incident.IncidentEvent.Undeliverable;
import dev.leash.model.incident.IncidentEvent.Unrecognised;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.narrative.Narrative;
import dev.leash.model.narrative.Phrase;
import dev.leash.model.narrative.Tone;
import dev.leash.model.notification.DropCode;
import dev.leash.model.notification.DropReason;
import dev.leash.model.notification.Purpose;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Registry of the descriptors of all incident events. */
public final class EventTypes {

    /** All descriptors except that of {@code Unrecognised}. */
    public static final List<EventType<?>> ALL =
            List.of(
                    EventType.of(
                                    "incident.opened",
                                    Opened.class,
                                    Tone.PLAIN,
                                    opened ->
                                            Phrase.of("Reported: ").quote(opened.report().title()))
                            .detailed(EventDetails::of),
                    EventType.of(
                                    "incident.attached",
                                    Attached.class,
                                    Tone.PLAIN,
                                    again -> Phrase.of(again.words() + ": ").quote(again.title()))
                            .detailed(EventDetails::of)
                            .posting("title", Attached::title)
                            .posting("reason", again -> again.orRepeated().name()),
                    EventType.of(
                                    "incident.assigned",
                                    Assigned.class,
                                    Tone.ASSIGNED,
                                    assigned -> EventDetails.headline(assigned.assignment()))
                            .detailed(assigned -> EventDetails.of(assigned.assignment()))
                            .posting("person", assigned -> assigned.assignment().assignee())
                            .posting("paged", assigned -> assigned.assignment().paged())
                            .posting("why", assigned -> assigned.assignment().why().name())
                            .telling(Purpose.PAGE, assigned -> assigned.assignment().paged())
                            .reachingStandIns((assigned, _) -> isFoundAtLast(assigned)),
                    EventType.of(
                                    "incident.nobody_found",
                                    NobodyFound.class,
                                    Tone.PENDING,
                                    nobody -> Phrase.of(search(nobody.searches())))
                            .detailed(
                                    nobody -> EventDetails.search(nobody.skipped(), nobody.told()))
                            .posting("searches", NobodyFound::searches)
                            .posting("retry_at", NobodyFound::retryAt)
                            .telling(Purpose.NOBODY_FOUND, NobodyFound::told),
                    EventType.of("incident.failed", Failed.class, Tone.ERROR, EventTypes::failed)
                            .detailed(
                                    failed -> EventDetails.search(failed.skipped(), failed.told()))
                            .telling(Purpose.NOBODY_FOUND, Failed::told),
                    EventType.of(
                                    "incident.path_exhausted",
                                    PathExhausted.class,
                                    Tone.ERROR,
                                    _ -> Phrase.of("The path has ended, and nobody acknowledged"))
                            .detailed(exhausted -> EventDetails.told(exhausted.told()))
                            .telling(Purpose.PATH_EXHAUSTED, PathExhausted::told),
                    EventType.of(
                                    "incident.undeliverable",
                                    Undeliverable.class,
                                    Tone.ERROR,
                                    failed ->
                                            Phrase.person(failed.person())
                                                    .then(" could not be reached on any channel"))
                            .detailed(failed -> EventDetails.told(failed.told()))
                            .posting("person", Undeliverable::person)
                            .telling(Purpose.UNDELIVERABLE, Undeliverable::told),
                    EventType.of(
                                    "incident.acknowledged",
                                    Acknowledged.class,
                                    Tone.IN_PROGRESS,
                                    taken -> Phrase.person(taken.owner()).then(" is working on it"))
                            .posting("person", Acknowledged::owner)
                            .telling(Purpose.ACKNOWLEDGED, EventTypes::others)
                            .reachingStandIns((_, areWaiting) -> areWaiting)
                            .ending(taken -> dropped(DropCode.ACKNOWLEDGED, taken.owner())),
                    EventType.of(
                                    "incident.snoozed",
                                    Snoozed.class,
                                    Tone.SNOOZED,
                                    snoozed -> Phrase.of("Snoozed until ").time(snoozed.until()))
                            .posting("person", Snoozed::owner)
                            .posting("until", Snoozed::until)
                            .reachingStandIns((_, areWaiting) -> areWaiting)
                            .ending(snoozed -> dropped(DropCode.SNOOZED, snoozed.owner())),
                    EventType.of(
                                    "incident.renotified",
                                    Renotified.class,
                                    Tone.PLAIN,
                                    again ->
                                            Phrase.person(again.person())
                                                    .then(" is notified again"))
                            .posting("person", Renotified::person)
                            .telling(Purpose.REMINDER, again -> List.of(again.person())),
                    EventType.of("incident.noted", Noted.class, Tone.PLAIN, _ -> Phrase.of("Note"))
                            .noted(Noted::text)
                            .posting("text", Noted::text),
                    EventType.of(
                                    "incident.resolved",
                                    Resolved.class,
                                    Tone.RESOLVED,
                                    _ -> Phrase.of("Resolved"))
                            .detailed(resolved -> EventDetails.told(resolved.told()))
                            .telling(Purpose.RESOLVED, Resolved::told)
                            .reachingStandIns((_, _) -> true)
                            .ending(_ -> new DropReason(DropCode.RESOLVED, "resolved")),
                    EventType.of(
                            "incident.reopened",
                            Reopened.class,
                            Tone.PLAIN,
                            _ -> Phrase.of("Reopened")),
                    EventType.of(
                                    "incident.edited",
                                    Edited.class,
                                    Tone.PLAIN,
                                    edited -> Phrase.of("Edited: ").quote(edited.title()))
                            .detailed(EventDetails::of)
                            .posting("title", Edited::title)
                            .posting("severity", edited -> edited.severity().urgency().name())
                            .posting("severity_name", edited -> edited.severity().name())
                            .posting("former_title", Edited::formerTitle)
                            .posting("former_severity", Edited::formerSeverity),
                    EventType.of(
                            "incident.declared",
                            Declared.class,
                            Tone.PLAIN,
                            _ -> Phrase.of("Declared an incident")),
                    EventType.of(
                                    "incident.auto_drafted",
                                    AutoDrafted.class,
                                    Tone.PLAIN,
                                    drafted ->
                                            Phrase.of("Drafted automatically: ")
                                                    .quote(drafted.report().title()))
                            .detailed(drafted -> EventDetails.told(drafted.told()))
                            .posting("metric", drafted -> drafted.draft().metric())
                            .posting("metric_name", drafted -> drafted.draft().metricName())
                            .posting("value", drafted -> drafted.draft().value())
                            .posting("threshold", drafted -> drafted.draft().threshold())
                            .posting("affected_services", drafted -> drafted.draft().services())
                            .posting("is_auto_drafted", _ -> true)
                            .posting("expires_at", drafted -> drafted.draft().expiresAt())
                            .telling(Purpose.DRAFT, AutoDrafted::told),
                    EventType.of(
                            "incident.auto_published",
                            AutoPublished.class,
                            Tone.PLAIN,
                            _ -> Phrase.of("Published the draft")),
                    EventType.of(
                            "incident.auto_expired",
                            AutoExpired.class,
                            Tone.PLAIN,
                            _ -> Phrase.of("The draft has expired")),
                    EventType.of(
                                    "incident.auto_dismissed",
                                    AutoDismissed.class,
                                    Tone.RESOLVED,
                                    _ -> Phrase.of("Dismissed the draft"))
                            .posting("reason", dismissed -> dismissed.reason().code()),
                    EventType.of(
                                    "incident.role_assigned",
                                    RoleAssigned.class,
                                    Tone.PLAIN,
                                    given ->
                                            Phrase.person(given.person())
                                                    .then(" has the role ")
                                                    .quote(given.roleName()))
                            .detailed(given -> EventDetails.former(given.formerPerson()))
                            .posting("role_id", RoleAssigned::roleId)
                            .posting("role", RoleAssigned::roleName)
                            .posting("person", RoleAssigned::person),
                    EventType.of(
                                    "incident.role_unassigned",
                                    RoleUnassigned.class,
                                    Tone.PLAIN,
                                    taken ->
                                            Phrase.of("Nobody has the role ")
                                                    .quote(taken.roleName()))
                            .detailed(taken -> EventDetails.former(taken.formerPerson()))
                            .posting("role_id", RoleUnassigned::roleId)
                            .posting("role", RoleUnassigned::roleName));

    private static final EventType<Unrecognised> UNRECOGNISED =
            EventType.of(
                    "unrecognised",
                    Unrecognised.class,
                    Tone.PLAIN,
                    newer ->
                            Phrase.of(
                                    "An event this version does not know (" + newer.type() + ")"));

    private static final Map<Class<?>, EventType<?>> BY_SHAPE =
            ALL.stream()
                    .collect(Collectors.toUnmodifiableMap(EventType::shape, Function.identity()));

    private EventTypes() {}

    /** The descriptor of an event. */
    public static EventType<?> of(IncidentEvent event) {
        return BY_SHAPE.getOrDefault(event.getClass(), UNRECOGNISED);
    }

    /** Type of an event on the wire, also of one that only a newer version knows. */
    public static String nameOf(IncidentEvent event) {
        return event instanceof Unrecognised(String type) ? type : of(event).name();
    }

    /** Narrative of an event. */
    public static Narrative narrative(IncidentRecord recorded) {
        return of(recorded.event()).narrative(recorded);
    }

    private static boolean isFoundAtLast(Assigned assigned) {
        return assigned.assignment().why() == Assignment.Why.FOUND_AT_LAST;
    }

    private static String search(int searches) {
        return "Nobody could be found" + (searches == 1 ? "" : ", search " + searches);
    }

    private static Phrase failed(Failed failed) {
        return failed.reason() == null
                ? Phrase.of("Nobody could be found, and the path says to stop")
                : Phrase.of("Leash could not continue: ").quote(failed.reason());
    }

    private static DropReason dropped(DropCode code, String owner) {
        return new DropReason(code, code.name().toLowerCase(Locale.ROOT) + " by " + owner);
    }

    /** Everybody who is told of an answer, except its author and the owner. */
    private static List<String> others(IncidentRecord recorded, Incident.Known after) {
        return RecipientUpdates.hearing(recorded, after).stream()
                .filter(person -> !after.owner().equals(Optional.of(person)))
                .filter(person -> !person.equals(recorded.actor().name()))
                .toList();
    }
}
