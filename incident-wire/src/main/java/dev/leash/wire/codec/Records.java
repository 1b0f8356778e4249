package dev.leash.wire.codec;

import static dev.leash.wire.codec.Envelope.require;

import dev.leash.model.alert.AlertEvent;
import dev.leash.model.alert.AlertRecorded;
import dev.leash.model.alert.AlertSummary;
import dev.leash.model.configuration.ConfigurationEvent;
import dev.leash.model.configuration.ConfigurationRecorded;
import dev.leash.model.event.EventTypes;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.Recorded;
import dev.leash.model.incident.Requested;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryRecorded;
import dev.leash.wire.directory.PersonRecord;

/**
 * What happens to incidents and deliveries, and what is asked of them: names on the wire, and what
 * goes where.
 */
public final class Records {

    /** The names of what happens to an incident. */
    public static final Types<IncidentEvent> INCIDENT_EVENTS = incidentEvents();

    /** The names of what may be asked of an incident. */
    public static final Types<IncidentCommand> INCIDENT_COMMANDS =
            Types.<IncidentCommand>none()
                    .and("command.open", IncidentCommand.Open.class)
                    .and("command.attach", IncidentCommand.Attach.class)
                    .and("command.acknowledge", IncidentCommand.Acknowledge.class)
                    .and("command.resolve", IncidentCommand.Resolve.class)
                    .and("command.escalate", IncidentCommand.Escalate.class)
                    .and("command.take", IncidentCommand.Take.class)
                    .and("command.reassign", IncidentCommand.Reassign.class)
                    .and("command.notify", IncidentCommand.Notify.class)
                    .and("command.add_note", IncidentCommand.AddNote.class)
                    .and("command.snooze", IncidentCommand.Snooze.class)
                    .and("command.reopen", IncidentCommand.Reopen.class)
                    .and("command.edit", IncidentCommand.Edit.class)
                    .and("command.declare", IncidentCommand.Declare.class)
                    .and("command.assign_role", IncidentCommand.AssignRole.class)
                    .and("command.meet_deadline", IncidentCommand.MeetDeadline.class)
                    .and("command.search_again", IncidentCommand.SearchAgain.class)
                    .and("command.report_undeliverable", IncidentCommand.ReportUndeliverable.class)
                    .orUnknown(
                            IncidentCommand.Unrecognised.class, IncidentCommand.Unrecognised::new);

    /** The names of what happens to a delivery. */
    public static final Types<DeliveryEvent> DELIVERY_EVENTS =
            Types.<DeliveryEvent>none()
                    .and("delivery.requested", DeliveryEvent.Requested.class)
                    .and("delivery.suppressed", DeliveryEvent.Suppressed.class)
                    .and("delivery.held", DeliveryEvent.Held.class)
                    .and("delivery.rolled_up", DeliveryEvent.RolledUp.class)
                    .and("delivery.attempted", DeliveryEvent.Attempted.class)
                    .and("delivery.sent", DeliveryEvent.Sent.class)
                    .and("delivery.delivered", DeliveryEvent.Delivered.class)
                    .and("delivery.attempt_failed", DeliveryEvent.AttemptFailed.class)
                    .and("delivery.failed", DeliveryEvent.Failed.class)
                    .and("delivery.cancelled", DeliveryEvent.Cancelled.class)
                    .orUnknown(DeliveryEvent.Unrecognised.class, DeliveryEvent.Unrecognised::new);

    /** What happened to incidents. */
    public static final Codec<Recorded, IncidentEvent> EVENT =
            new Codec<>(INCIDENT_EVENTS, Records::wrapEvent, Records::unwrapEvent);

    /** What is asked of incidents. */
    public static final Codec<Requested, IncidentCommand> COMMAND =
            new Codec<>(INCIDENT_COMMANDS, Records::wrapCommand, Records::unwrapCommand);

    /** How incidents are. */
    public static final Codec<IncidentSummary, IncidentSummary> STATE =
            new Codec<>(
                    Types.<IncidentSummary>none().and("incident.state", IncidentSummary.class),
                    Records::wrapState,
                    (_, incident) -> incident);

    /** What happened to deliveries. */
    public static final Codec<DeliveryRecorded, DeliveryEvent> DELIVERY =
            new Codec<>(DELIVERY_EVENTS, Records::wrapDelivery, Records::unwrapDelivery);

    /** What happened to alerts. */
    public static final Codec<AlertRecorded, AlertEvent> ALERT =
            new Codec<>(
                    Types.<AlertEvent>none()
                            .and("alert.fired", AlertEvent.Fired.class)
                            .and("alert.repeated", AlertEvent.Repeated.class)
                            .and("alert.joined", AlertEvent.Joined.class)
                            .and("alert.left", AlertEvent.Left.class)
                            .and("alert.resolved", AlertEvent.Resolved.class)
                            .orUnknown(AlertEvent.Unrecognised.class, AlertEvent.Unrecognised::new),
                    Records::wrapAlert,
                    Records::unwrapAlert);

    /** What happened to what is configured. */
    public static final Codec<ConfigurationRecorded, ConfigurationEvent> CONFIGURATION =
            new Codec<>(
                    Types.<ConfigurationEvent>none()
                            .and("configuration.changed", ConfigurationEvent.Changed.class)
                            .and("configuration.removed", ConfigurationEvent.Removed.class)
                            .orUnknown(
                                    ConfigurationEvent.Unrecognised.class,
                                    ConfigurationEvent.Unrecognised::new),
                    Records::wrapConfiguration,
                    Records::unwrapConfiguration);

    /** Who people are. */
    public static final Codec<PersonRecord, PersonRecord> PERSON =
            new Codec<>(
                    Types.<PersonRecord>none().and("incident.person", PersonRecord.class),
                    Records::wrapPerson,
                    (_, person) -> person);

    private Records() {}

    private static Types<IncidentEvent> incidentEvents() {
        Types<IncidentEvent> types = Types.none();
        EventTypes.ALL.forEach(type -> types.and(type.name(), type.shape()));
        return types.orUnknown(
                IncidentEvent.Unrecognised.class, IncidentEvent.Unrecognised::new);
    }

    private static Envelope<IncidentEvent> wrapEvent(Recorded recorded) {
        var named = INCIDENT_EVENTS.of(recorded.event());
        return new Envelope<>(
                named.type(),
                named.version(),
                recorded.id(),
                recorded.incidentId(),
                null,
                recorded.sequence(),
                null,
                recorded.at(),
                recorded.actor(),
                recorded.cause(),
                recorded.event(),
                recorded.incident(),
                null);
    }

    private static Recorded unwrapEvent(Envelope<?> envelope, IncidentEvent event) {
        return new Recorded(
                require(envelope.incidentId(), "incident_id"),
                require(envelope.sequence(), "sequence"),
                require(envelope.at(), "at"),
                require(envelope.actor(), "actor"),
                require(envelope.cause(), "cause"),
                event,
                envelope.incident());
    }

    private static Envelope<IncidentSummary> wrapState(IncidentSummary incident) {
        return new Envelope<>(
                "incident.state",
                1,
                incident.id() + "-" + incident.sequence(),
                incident.id(),
                null,
                incident.sequence(),
                null,
                incident.updatedAt(),
                null,
                null,
                incident);
    }

    private static Envelope<IncidentCommand> wrapCommand(Requested requested) {
        var named = INCIDENT_COMMANDS.of(requested.command());
        return new Envelope<>(
                named.type(),
                named.version(),
                requested.id(),
                requested.incidentId(),
                null,
                null,
                requested.asOf(),
                requested.at(),
                requested.actor(),
                null,
                requested.command());
    }

    private static Requested unwrapCommand(Envelope<?> envelope, IncidentCommand command) {
        return new Requested(
                require(envelope.id(), "id"),
                require(envelope.incidentId(), "incident_id"),
                require(envelope.at(), "at"),
                require(envelope.actor(), "actor"),
                envelope.asOf(),
                command);
    }

    private static Envelope<DeliveryEvent> wrapDelivery(DeliveryRecorded recorded) {
        var named = DELIVERY_EVENTS.of(recorded.event());
        return new Envelope<>(
                named.type(),
                named.version(),
                recorded.id(),
                recorded.delivery().incidentId(),
                recorded.delivery(),
                recorded.sequence(),
                null,
                recorded.at(),
                Actor.notifier(),
                recorded.cause(),
                recorded.event());
    }

    private static DeliveryRecorded unwrapDelivery(Envelope<?> envelope, DeliveryEvent event) {
        return new DeliveryRecorded(
                require(envelope.delivery(), "delivery"),
                require(envelope.sequence(), "sequence"),
                require(envelope.at(), "at"),
                event);
    }

    private static Envelope<AlertEvent> wrapAlert(AlertRecorded recorded) {
        var named = ALERT.types().of(recorded.event());
        AlertSummary alert = recorded.event().alert();
        return new Envelope<>(
                named.type(),
                named.version(),
                recorded.id(),
                null,
                null,
                recorded.sequence(),
                null,
                recorded.at(),
                alert == null ? null : Actor.source(alert.source()),
                recorded.cause(),
                recorded.event());
    }

    /** The id is that of the alert and the sequence. */
    private static AlertRecorded unwrapAlert(Envelope<?> envelope, AlertEvent event) {
        String id = require(envelope.id(), "id");
        return new AlertRecorded(
                id.substring(0, Math.max(0, id.lastIndexOf('-'))),
                require(envelope.sequence(), "sequence"),
                require(envelope.at(), "at"),
                require(envelope.cause(), "cause"),
                event);
    }

    private static Envelope<ConfigurationEvent> wrapConfiguration(ConfigurationRecorded recorded) {
        var named = CONFIGURATION.types().of(recorded.event());
        return new Envelope<>(
                named.type(),
                named.version(),
                recorded.id(),
                null,
                null,
                recorded.version(),
                recorded.basedOn(),
                recorded.at(),
                recorded.actor(),
                recorded.cause(),
                recorded.event());
    }

    /** The id is the key and the version. */
    private static ConfigurationRecorded unwrapConfiguration(
            Envelope<?> envelope, ConfigurationEvent event) {
        String id = require(envelope.id(), "id");
        return new ConfigurationRecorded(
                id.substring(0, Math.max(0, id.lastIndexOf('-'))),
                require(envelope.sequence(), "sequence"),
                envelope.asOf(),
                require(envelope.at(), "at"),
                require(envelope.actor(), "actor"),
                require(envelope.cause(), "cause"),
                event);
    }

    private static Envelope<PersonRecord> wrapPerson(PersonRecord person) {
        return new Envelope<>(
                "incident.person",
                1,
                person.id() + "-" + person.version(),
                null,
                null,
                person.version(),
                null,
                person.changedAt(),
                null,
                null,
                person);
    }
}
