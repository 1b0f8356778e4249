package dev.leash.model.incident;

import dev.leash.model.directory.Directory;
import dev.leash.model.incident.IncidentCommand.Attach;
import dev.leash.model.incident.IncidentEvent.Attached;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules of another report of an open incident. */
final class AttachRules {

    private AttachRules() {}

    /** A report that is more urgent than those before makes the incident worse, never better. */
    static Decision attach(
            Incident.Known known, Attach attach, CommandEnvelope request, Directory directory) {
        if (!known.isOpen()) {
            return Decision.refuse(
                    OutcomeCode.INCIDENT_RESOLVED, "Incident " + known.id() + " is resolved.");
        }
        IncidentAlerts alerts = known.alerts();
        String key = DedupKey.of(attach.report());
        if (alerts != null && key != null && isOneTooMany(alerts, key, attach)) {
            return Decision.refuse(
                    OutcomeCode.TOO_MANY,
                    "Incident %s has %d alerts and takes no more."
                            .formatted(known.id(), alerts.members().size()));
        }
        return Decision.accept(events(known, attached(alerts, attach, key), attach, request, directory));
    }

    /** What is only said again, or is over, needs no room. */
    private static boolean isOneTooMany(IncidentAlerts alerts, String key, Attach attach) {
        return attach.reason() == AttachReason.GROUPED
                && !alerts.has(key)
                && !alerts.hasRoomFor(key);
    }

    private static Attached attached(
            @Nullable IncidentAlerts alerts, Attach attach, @Nullable String key) {
        String title = attach.report().title();
        if (alerts == null || key == null) {
            return new Attached(attach.signalId(), title, attach.reason());
        }
        Attached attached = new Attached(attach.signalId(), title, attach.reason(), key, null);
        return attached.isReport()
                ? attached
                : new Attached(
                        attach.signalId(),
                        title,
                        attach.reason(),
                        key,
                        alerts.after(attached).firing());
    }

    private static List<IncidentEvent> events(
            Incident.Known known,
            Attached attached,
            Attach attach,
            CommandEnvelope request,
            Directory directory) {
        List<IncidentEvent> events = new ArrayList<>();
        events.add(attached);
        if (mayMakeItWorse(known.alerts(), attach.reason())) {
            known.details().raisedTo(attach.report().severity()).ifPresent(events::add);
        }
        if (isTheEnd(known.alerts(), attached, attach)) {
            events.add(ResponseRules.resolved(known, request, directory));
        }
        return events;
    }

    /**
     * What only says again what its source said before changes nothing: a person may know better.
     * One without a reason is the first that is known of its alert.
     */
    private static boolean mayMakeItWorse(
            @Nullable IncidentAlerts alerts, @Nullable AttachReason reason) {
        return (reason == null
                        || reason == AttachReason.MORE_URGENT
                        || reason == AttachReason.GROUPED)
                && (alerts == null || !alerts.keepsSeverity());
    }

    /** A route decides whether its incidents end with their alerts, whatever the source says. */
    private static boolean isTheEnd(
            @Nullable IncidentAlerts alerts, Attached attached, Attach attach) {
        if (alerts == null) {
            return Boolean.TRUE.equals(attach.endsIncident());
        }
        Integer stillFiring = attached.stillFiring();
        return alerts.resolvesWithThem() && stillFiring != null && stillFiring == 0;
    }
}
