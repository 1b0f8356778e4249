package dev.leash.model.event;

import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent.Transition;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.notification.DropReason;
import dev.leash.model.notification.IncidentBriefing;
import dev.leash.model.notification.Purpose;
import dev.leash.model.notification.RecipientUpdate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Derives from an event whom it concerns, and what each of them is told. */
public final class RecipientUpdates {

    private RecipientUpdates() {}

    /**
     * The updates of an event: for those it tells something, and for those paged before, as far as
     * it changes what they were told. Stand-ins are told that somebody was found, of the first
     * answer, and of the end.
     *
     * @param incident the incident after the event
     */
    public static List<RecipientUpdate> of(IncidentRecord recorded, Incident.Known incident) {
        EventType<?> type = EventTypes.of(recorded.event());
        Map<String, @Nullable Purpose> concerned = new LinkedHashMap<>();
        if (recorded.event() instanceof Transition) {
            hearing(recorded, incident).forEach(person -> concerned.put(person, null));
        }
        type.audience(recorded, incident).forEach(person -> concerned.put(person, type.purpose()));
        if (concerned.isEmpty()) {
            return List.of();
        }
        IncidentBriefing briefing = IncidentBriefing.of(incident);
        DropReason over = type.drop(recorded.event());
        List<RecipientUpdate> notices = new ArrayList<>();
        concerned.forEach(
                (person, purpose) ->
                        notices.add(
                                new RecipientUpdate(
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

    /** Everybody who was told something that the event changes. */
    static List<String> hearing(IncidentRecord recorded, Incident.Known after) {
        return EventTypes.of(recorded.event()).reachesStandIns(recorded, after)
                ? after.escalation().audience().concerned()
                : after.escalation().audience().involved();
    }
}
