package dev.leash.wire.codec;

import static dev.leash.wire.codec.Envelope.require;

import dev.leash.model.alert.AlertEvent;
import dev.leash.model.alert.AlertRecord;
import dev.leash.model.alert.AlertSummary;
import dev.leash.model.configuration.ConfigurationEvent;
import dev.leash.model.configuration.ConfigurationRecord;
import dev.leash.model.event.EventTypes;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.wire.directory.PersonRecord;

/** Codecs of the public records, with the names on the wire and the fields of their envelopes. */
public final class Records {

    /** Types of incident events. */
    public static final Types<IncidentEvent> INCIDENT_EVENTS = incidentEvents();

    /** Types of commands. */
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
                    .and("command.draft", IncidentCommand.Draft.class)
                    .and("command.publish", IncidentCommand.Publish.class)
                    .and("command.dismiss", IncidentCommand.Dismiss.class)
                    .and("command.assign_role", IncidentCommand.AssignRole.class)
                    .and("command.meet_deadline", IncidentCommand.MeetDeadline.class)
                    .and("command.search_again", IncidentCommand.SearchAgain.class)
                    .and("command.report_undeliverable", IncidentCommand.ReportUndeliverable.class)
                    .orUnknown(
                            IncidentCommand.Unrecognised.class, IncidentCommand.Unrecognised::new);

    /** Types of delivery events. */
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

    /** Incident events. */
    public static final Codec<IncidentRecord, IncidentEvent> EVENT =
            new Codec<>(INCIDENT_EVENTS, Records::wrapEvent, Records::unwrapEvent);

    /** Commands to incidents. */
    public static final Codec<CommandEnvelope, IncidentCommand> COMMAND =
            new Codec<>(INCIDENT_COMMANDS, Records::wrapCommand, Records::unwrapCommand);

    /** Summaries of incidents. */
    public static final Codec<IncidentSummary, IncidentSummary> STATE =
            new Codec<>(
                    Types.<IncidentSummary>none().and("incident.state", IncidentSummary.class),
                    Records::wrapState,
                    (_, incident) -> incident);

    /** Delivery events. */
    public static final Codec<DeliveryRecord, DeliveryEvent> DELIVERY =
            new Codec<>(DELIVERY_EVENTS, Records::wrapDelivery, Records::unwrapDelivery);

    /** Alert events. */
    public static final Codec<AlertRecord, AlertEvent> ALERT =
            new Codec<>(
                    Types.<AlertEvent>none()
                            .and("alert.fired", AlertEvent.Fired.class)
                            .and("alert.repeated", AlertEvent.Repeated.class)
                            .and("alert.routed", AlertEvent.Routed.class)
                            .and("alert.suppressed", AlertEvent.Suppressed.class)
                            .and("alert.joined", AlertEvent.Joined.class)
                            .and("alert.left", AlertEvent.Left.class)
                            .and("alert.resolved", AlertEvent.Resolved.class)
                            .orUnknown(AlertEvent.Unrecognised.class, AlertEvent.Unrecognised::new),
                    Records::wrapAlert,
                    Records::unwrapAlert);

    /** Configuration events. */
    public static final Codec<ConfigurationRecord, ConfigurationEvent> CONFIGURATION =
            new Codec<>(
                    Types.<ConfigurationEvent>none()
                            .and("configuration.changed", ConfigurationEvent.Changed.class)
                            .and("configuration.removed", ConfigurationEvent.Removed.class)
                            .orUnknown(
                                    ConfigurationEvent.Unrecognised.class,
                                    ConfigurationEvent.Unrecognised::new),
                    Records::wrapConfiguration,
                    Records::unwrapConfiguration);

    /** People. */
    public static final Codec<PersonRecord, PersonRecord> PERSON =
            new Codec<>(
                    Types.<PersonRecord>none().and("incident.person", PersonRecord.class),
                    Records::wrapPerson,
                    (_, person) -> person);

    private Records() {}

    private static Types<IncidentEvent> incidentEvents() {
        Types<IncidentEvent> types = Types.none();
        EventTypes.ALL.forEach(type -> types.and(type.name(), type.shape()));
        return types.orUnknown(IncidentEvent.Unrecognised.class, IncidentEvent.Unrecognised::new);
    }

    private static Envelope<IncidentEvent> wrapEvent(IncidentRecord recorded) {
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

    private static IncidentRecord unwrapEvent(Envelope<?> envelope, IncidentEvent event) {
        return new IncidentRecord(
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

    private static Envelope<IncidentCommand> wrapCommand(CommandEnvelope requested) {
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

    private static CommandEnvelope unwrapCommand(Envelope<?> envelope, IncidentCommand command) {
        return new CommandEnvelope(
                require(envelope.id(), "id"),
                require(envelope.incidentId(), "incident_id"),
                require(envelope.at(), "at"),
                require(envelope.actor(), "actor"),
                envelope.asOf(),
                command);
    }

    private static Envelope<DeliveryEvent> wrapDelivery(DeliveryRecord recorded) {
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

    private static DeliveryRecord unwrapDelivery(Envelope<?> envelope, DeliveryEvent event) {
        return new DeliveryRecord(
                require(envelope.delivery(), "delivery"),
                require(envelope.sequence(), "sequence"),
                require(envelope.at(), "at"),
                event);
    }

    private static Envelope<AlertEvent> wrapAlert(AlertRecord recorded) {
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

    /** The envelope's id is made of the alert's id and the sequence. */
    private static AlertRecord unwrapAlert(Envelope<?> envelope, AlertEvent event) {
        String id = require(envelope.id(), "id");
        return new AlertRecord(
                id.substring(0, Math.max(0, id.lastIndexOf('-'))),
                require(envelope.sequence(), "sequence"),
                require(envelope.at(), "at"),
                require(envelope.cause(), "cause"),
                event);
    }

    private static Envelope<ConfigurationEvent> wrapConfiguration(ConfigurationRecord recorded) {
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

    /** The envelope's id is made of the key and the version. */
    private static ConfigurationRecord unwrapConfiguration(
            Envelope<?> envelope, ConfigurationEvent event) {
        String id = require(envelope.id(), "id");
        return new ConfigurationRecord(
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
