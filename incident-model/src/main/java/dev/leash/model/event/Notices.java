package dev.leash.model.event;

import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent.Transition;
import dev.leash.model.incident.Recorded;
import dev.leash.model.notification.Briefing;
import dev.leash.model.notification.Drop;
import dev.leash.model.notification.Notice;
import dev.leash.model.notification.Purpose;
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
        EventType<?> type = EventTypes.of(recorded.event());
        Map<String, @Nullable Purpose> concerned = new LinkedHashMap<>();
        if (recorded.event() instanceof Transition) {
            hearing(recorded, incident).forEach(person -> concerned.put(person, null));
        }
        type.audience(recorded, incident)
                .forEach(person -> concerned.put(person, type.purpose()));
        if (concerned.isEmpty()) {
            return List.of();
        }
        Briefing briefing = Briefing.of(incident);
        Drop over = type.drop(recorded.event());
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

    /** Everybody who was told something that the event changes. */
    static List<String> hearing(Recorded recorded, Incident.Known after) {
        return EventTypes.of(recorded.event()).reachesStandIns(recorded, after)
                ? after.history().concerned()
                : after.history().involved();
    }
}
