package dev.leash.wire.topic;

import dev.leash.model.alert.AlertCommand;
import dev.leash.model.alert.AlertRecord;
import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.configuration.ConfigurationRecord;
import dev.leash.model.directory.Channel;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.notification.Answer;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.OpenIncident;
import dev.leash.model.notification.PersonalTrigger;
import dev.leash.model.notification.RecipientUpdate;
import dev.leash.model.triage.Signal;
import dev.leash.model.webhook.WebhookAttempt;
import dev.leash.model.webhook.WebhookInput;
import dev.leash.model.webhook.WebhookRecord;
import dev.leash.wire.codec.Codec;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.codec.Records;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.PersonRecord;
import dev.leash.wire.outbox.OutboxMessage;
import dev.leash.wire.reply.AwaitedOutcome;
import dev.leash.wire.reply.Receipt;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.session.SpentToken;
import dev.leash.wire.topic.Topic.Spread;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Catalogue of all topics. Those that begin with {@code incident.} are public: any Kafka consumer
 * may rely on them. Those that begin with {@code leash.} are internal and may change.
 */
public final class Topics {

    /** Signals to triage. */
    public static final Topic<Signal> SIGNALS =
            topic(
                    "leash.signals",
                    "Reports that something may be wrong, and notices of incidents that ended",
                    "grouping key",
                    "intake-service, escalation-service, dashboard-service",
                    Spread.ONE,
                    Duration.ofDays(7),
                    InternalRecords.SIGNAL);

    /** Commands to alerts. */
    public static final Topic<AlertCommand> ALERTS =
            topic(
                    "leash.alerts",
                    "Reports with a dedup key, and notices to alerts about their incidents",
                    "source and dedup key",
                    "intake-service, escalation-service",
                    Spread.MANY,
                    Duration.ofDays(7),
                    InternalRecords.ALERT_COMMAND);

    /** Alert events. */
    public static final Topic<AlertRecord> ALERT_EVENTS =
            topic(
                    "incident.alerts",
                    "What happened to alerts: fired, repeated so many times, joined and left an incident, resolved",
                    "source and dedup key",
                    "escalation-service",
                    Spread.MANY,
                    Duration.ofDays(365),
                    Records.ALERT);

    /** Commands to incidents. */
    public static final Topic<CommandEnvelope> COMMANDS =
            topic(
                    "leash.commands",
                    "Commands for one incident",
                    "incident id",
                    "escalation-service, dashboard-service, notifier-service, intake-service",
                    Spread.MANY,
                    Duration.ofDays(7),
                    Records.COMMAND);

    /** Outcomes of requests, for the callers that wait. */
    public static final Topic<Reply> OUTCOMES =
            topic(
                    "leash.outcomes",
                    "Outcomes of requests, for those who wait for them",
                    "request id",
                    "escalation-service, notifier-service, dashboard-service",
                    Spread.MANY,
                    Duration.ofHours(1),
                    InternalRecords.REPLY);

    /** What people were promised to be told later. */
    public static final Topic<AwaitedOutcome> AWAITED_OUTCOMES =
            topic(
                    "leash.awaited-outcomes",
                    "Requests whose outcome is reported later; empty once it was reported",
                    "request id",
                    "intake-service",
                    Spread.ONE,
                    Duration.ofHours(1),
                    InternalRecords.AWAITED_OUTCOME);

    /** The facts. */
    public static final Topic<IncidentRecord> EVENTS =
            topic(
                    "incident.events",
                    "Everything that ever happened to an incident",
                    "incident id",
                    "escalation-service",
                    Spread.MANY,
                    null,
                    Records.EVENT);

    /** Current summaries of incidents. */
    public static final Topic<IncidentSummary> STATES =
            new Topic<>(
                    "incident.states",
                    "The current state of each incident, for readers who want a table and not a history; it follows incident.events with a short delay",
                    "incident id",
                    "notifier-service",
                    Spread.MANY,
                    null,
                    true,
                    false,
                    Records.STATE);

    /** Recipient updates. */
    public static final Topic<RecipientUpdate> NOTICES =
            topic(
                    "leash.notices",
                    "Changes of incidents that concern a person",
                    "person",
                    "escalation-service",
                    Spread.MANY,
                    Duration.ofDays(7),
                    InternalRecords.NOTICE);

    /** Delivery events. */
    public static final Topic<DeliveryRecord> NOTIFICATIONS =
            topic(
                    "incident.notifications",
                    "Everything that ever happened to a delivery",
                    "incident id",
                    "notifier-service",
                    Spread.MANY,
                    null,
                    Records.DELIVERY);

    /** Receipts of workers and providers. */
    public static final Topic<Receipt> RECEIPTS =
            topic(
                    "leash.receipts",
                    "Results of attempts, as workers and providers report them",
                    "person",
                    "notifier-service, intake-service",
                    Spread.MANY,
                    Duration.ofDays(7),
                    InternalRecords.RECEIPT);

    /** Answers that name no incident. */
    public static final Topic<Answer> ANSWERS =
            topic(
                    "leash.answers",
                    "Answers of people that do not say for which incident",
                    "person",
                    "intake-service",
                    Spread.MANY,
                    Duration.ofDays(7),
                    InternalRecords.ANSWER);

    /** Triggers of personal notices. */
    public static final Topic<PersonalTrigger> OCCASIONS =
            topic(
                    "leash.occasions",
                    "Changes of shifts, tests and verification of contact methods, late outcomes of answers, and news for administrators",
                    "person",
                    "notifier-service, dashboard-service, intake-service",
                    Spread.MANY,
                    Duration.ofDays(7),
                    InternalRecords.OCCASION);

    /** Open incidents. */
    public static final Topic<OpenIncident> OPEN_INCIDENTS =
            new Topic<>(
                    "leash.open-incidents",
                    "One line for each open incident",
                    "incident id",
                    "notifier-service",
                    Spread.ONE,
                    null,
                    true,
                    false,
                    InternalRecords.OPEN_INCIDENT);

    /** Inputs to the webhook queues. */
    public static final Topic<WebhookInput> POSTS =
            topic(
                    "leash.posts",
                    "Messages for webhook endpoints, results that workers report, and requests of people",
                    "endpoint",
                    "notifier-service, dashboard-service",
                    Spread.MANY,
                    Duration.ofDays(7),
                    InternalRecords.POST_INPUT);

    /** Events of webhook deliveries and endpoints. */
    public static final Topic<WebhookRecord> WEBHOOKS =
            topic(
                    "leash.webhooks",
                    "Everything that ever happened to webhook messages and endpoints",
                    "endpoint",
                    "notifier-service",
                    Spread.MANY,
                    Duration.ofDays(90),
                    InternalRecords.POST);

    /** Work queue of webhook attempts to make now. */
    public static final Topic<WebhookAttempt> POST_ATTEMPTS =
            topic(
                    "leash.dispatches.webhook",
                    "Attempts to post to endpoints now: a work queue",
                    "endpoint",
                    "notifier-service",
                    Spread.ONE,
                    Duration.ofDays(1),
                    InternalRecords.POST_ATTEMPT);

    /** Changes of the configuration. */
    public static final Topic<ChangeEnvelope> CHANGES =
            topic(
                    "leash.changes",
                    "Requested changes of the configuration",
                    "kind/id",
                    "sheets-sync-service, dashboard-service, notifier-service, intake-service",
                    Spread.ONE,
                    Duration.ofDays(7),
                    InternalRecords.CHANGE);

    /** Configuration events: every version of everything configured. */
    public static final Topic<ConfigurationRecord> CONFIGURATION =
            topic(
                    "incident.configuration",
                    "Every version of everything that was ever configured, without personal fields",
                    "kind/id",
                    "escalation-service",
                    Spread.MANY,
                    null,
                    Records.CONFIGURATION);

    /** People, by the ids in events. */
    public static final Topic<PersonRecord> PEOPLE =
            new Topic<>(
                    "incident.people",
                    "Name and addresses of each person, for readers who join facts, until the person is forgotten",
                    "person id",
                    "escalation-service",
                    Spread.MANY,
                    null,
                    true,
                    true,
                    Records.PERSON);

    /** The configuration in force, and the state of the workbook. */
    public static final Topic<DirectoryRecord> DIRECTORY =
            new Topic<>(
                    "leash.directory",
                    "Contacts, schedules, escalation paths, webhook endpoints, the state of the workbook, verified contact methods, and who has turned off updates by mail",
                    "kind/id",
                    "escalation-service, sheets-sync-service",
                    Spread.ONE,
                    null,
                    true,
                    true,
                    InternalRecords.DIRECTORY);

    /** Messages in the sandbox. */
    public static final Topic<OutboxMessage> OUTBOX =
            topic(
                    "leash.outbox",
                    "Messages of channels without credentials, kept for people to read",
                    "delivery id",
                    "notifier-service",
                    Spread.ONE,
                    Duration.ofDays(7),
                    InternalRecords.OUTBOX);

    /** Spent tokens; kept longer than any session lasts. */
    public static final Topic<SpentToken> SPENT_TOKENS =
            topic(
                    "leash.spent-tokens",
                    "Used sign-in links, and ended sessions",
                    "token id",
                    "dashboard-service",
                    Spread.ONE,
                    Duration.ofDays(31),
                    InternalRecords.SPENT_TOKEN);

    /** Name of the topic of dead letters: records as they came, with the reason in the headers. */
    public static final String DEAD_LETTERS = "leash.dead-letters";

    /** Retention of dead letters. */
    public static final Duration DEAD_LETTERS_RETENTION = Duration.ofDays(30);

    /**
     * Maximum size of a dead letter, in bytes. The largest record elsewhere is one MiB; here it has
     * more headers, and a dead letter that does not fit would stop its reader for good.
     */
    public static final int DEAD_LETTERS_MAX_BYTES = 2 * 1024 * 1024;

    private static final Map<Channel, Topic<Dispatch>> DISPATCHES = dispatches();

    private Topics() {}

    /** Work queue of one channel, so that no channel delays another. */
    public static Topic<Dispatch> dispatches(Channel channel) {
        Topic<Dispatch> topic = DISPATCHES.get(channel);
        if (topic == null) {
            throw new IllegalStateException("no work queue for " + channel);
        }
        return topic;
    }

    /** Every topic with records of the catalogue. */
    public static List<Topic<?>> all() {
        return Stream.<Topic<?>>concat(
                        Stream.of(
                                SIGNALS,
                                ALERTS,
                                ALERT_EVENTS,
                                COMMANDS,
                                OUTCOMES,
                                AWAITED_OUTCOMES,
                                EVENTS,
                                STATES,
                                NOTICES,
                                NOTIFICATIONS,
                                RECEIPTS,
                                ANSWERS,
                                OCCASIONS,
                                OPEN_INCIDENTS,
                                POSTS,
                                WEBHOOKS,
                                POST_ATTEMPTS,
                                CHANGES,
                                CONFIGURATION,
                                PEOPLE,
                                DIRECTORY,
                                OUTBOX,
                                SPENT_TOKENS),
                        DISPATCHES.values().stream())
                .toList();
    }

    /** Every work queue. */
    public static List<Topic<?>> queues() {
        return Stream.<Topic<?>>concat(DISPATCHES.values().stream(), Stream.of(POST_ATTEMPTS))
                .toList();
    }

    private static Map<Channel, Topic<Dispatch>> dispatches() {
        Map<Channel, Topic<Dispatch>> topics = new EnumMap<>(Channel.class);
        Channel.ALL.forEach(
                channel ->
                        topics.put(
                                channel,
                                topic(
                                        "leash.dispatches."
                                                + channel.name().toLowerCase(Locale.ROOT),
                                        "Attempts to perform now on this channel: a work queue",
                                        "delivery id",
                                        "notifier-service, dashboard-service",
                                        Spread.ONE,
                                        Duration.ofDays(1),
                                        InternalRecords.DISPATCH)));
        return topics;
    }

    private static <T> Topic<T> topic(
            String name,
            String about,
            String key,
            String writer,
            Spread spread,
            @Nullable Duration retention,
            Codec<T, ?> codec) {
        return new Topic<>(name, about, key, writer, spread, retention, false, false, codec);
    }
}
