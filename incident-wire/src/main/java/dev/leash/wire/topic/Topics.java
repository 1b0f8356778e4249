package dev.leash.wire.topic;

import dev.leash.model.alert.AlertCommand;
import dev.leash.model.alert.AlertRecorded;
import dev.leash.model.configuration.ConfigurationRecorded;
import dev.leash.model.configuration.RequestedChange;
import dev.leash.model.directory.Channel;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.Recorded;
import dev.leash.model.incident.Requested;
import dev.leash.model.notification.Answer;
import dev.leash.model.notification.DeliveryRecorded;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.Notice;
import dev.leash.model.notification.Occasion;
import dev.leash.model.notification.OpenIncident;
import dev.leash.model.triage.Signal;
import dev.leash.model.webhook.PostAttempt;
import dev.leash.model.webhook.PostInput;
import dev.leash.model.webhook.PostRecorded;
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
 * Every topic. Those that begin with {@code incident.} are public: any Kafka consumer may rely on
 * them. Those that begin with {@code leash.} are internal and may change.
 */
public final class Topics {

    /** "Something may be wrong." */
    public static final Topic<Signal> SIGNALS =
            topic(
                    "leash.signals",
                    "Reports that something may be wrong, and word of incidents that ended",
                    "grouping key",
                    "intake-service, escalation-service, dashboard-service",
                    Spread.ONE,
                    Duration.ofDays(7),
                    InternalRecords.SIGNAL);

    /** What sources say of what they watch. */
    public static final Topic<AlertCommand> ALERTS =
            topic(
                    "leash.alerts",
                    "Reports with a dedup key, and word to an alert of what became of its incident",
                    "source and dedup key",
                    "intake-service, escalation-service",
                    Spread.MANY,
                    Duration.ofDays(7),
                    InternalRecords.ALERT_COMMAND);

    /** Facts about alerts. */
    public static final Topic<AlertRecorded> ALERT_EVENTS =
            topic(
                    "incident.alerts",
                    "What happened to alerts: fired, repeated so many times, joined and left an incident, resolved",
                    "source and dedup key",
                    "escalation-service",
                    Spread.MANY,
                    Duration.ofDays(365),
                    Records.ALERT);

    /** What somebody wants done to one incident. */
    public static final Topic<Requested> COMMANDS =
            topic(
                    "leash.commands",
                    "What somebody wants done to one incident",
                    "incident id",
                    "escalation-service, dashboard-service, notifier-service, intake-service",
                    Spread.MANY,
                    Duration.ofDays(7),
                    Records.COMMAND);

    /** What became of requests, for whoever waits. */
    public static final Topic<Reply> OUTCOMES =
            topic(
                    "leash.outcomes",
                    "What became of requests, for whoever waits",
                    "request id",
                    "escalation-service, notifier-service, dashboard-service",
                    Spread.MANY,
                    Duration.ofHours(1),
                    InternalRecords.REPLY);

    /** What people were promised to be told later. */
    public static final Topic<AwaitedOutcome> AWAITED_OUTCOMES =
            topic(
                    "leash.awaited-outcomes",
                    "Requests whose outcome somebody is told later; empty once they were told",
                    "request id",
                    "intake-service",
                    Spread.ONE,
                    Duration.ofHours(1),
                    InternalRecords.AWAITED_OUTCOME);

    /** The facts. */
    public static final Topic<Recorded> EVENTS =
            topic(
                    "incident.events",
                    "Everything that ever happened to an incident",
                    "incident id",
                    "escalation-service",
                    Spread.MANY,
                    null,
                    Records.EVENT);

    /** The incidents as they are. */
    public static final Topic<IncidentSummary> STATES =
            new Topic<>(
                    "incident.states",
                    "Each incident as it is, for whoever wants a table and not a history; it follows incident.events a moment behind",
                    "incident id",
                    "notifier-service",
                    Spread.MANY,
                    null,
                    true,
                    false,
                    Records.STATE);

    /** What concerns people. */
    public static final Topic<Notice> NOTICES =
            topic(
                    "leash.notices",
                    "Incidents that went on in a way that concerns somebody",
                    "person",
                    "escalation-service",
                    Spread.MANY,
                    Duration.ofDays(7),
                    InternalRecords.NOTICE);

    /** Facts about each delivery. */
    public static final Topic<DeliveryRecorded> NOTIFICATIONS =
            topic(
                    "incident.notifications",
                    "Everything that ever happened to a delivery",
                    "incident id",
                    "notifier-service",
                    Spread.MANY,
                    null,
                    Records.DELIVERY);

    /** What workers report back. */
    public static final Topic<Receipt> RECEIPTS =
            topic(
                    "leash.receipts",
                    "What workers and providers report of attempts",
                    "person",
                    "notifier-service, intake-service",
                    Spread.MANY,
                    Duration.ofDays(7),
                    InternalRecords.RECEIPT);

    /** What people answered without saying for which incident. */
    public static final Topic<Answer> ANSWERS =
            topic(
                    "leash.answers",
                    "What people answered without saying for which incident",
                    "person",
                    "intake-service",
                    Spread.MANY,
                    Duration.ofDays(7),
                    InternalRecords.ANSWER);

    /** What concerns one person and no incident. */
    public static final Topic<Occasion> OCCASIONS =
            topic(
                    "leash.occasions",
                    "Shifts that change, what people want to know and show of their contact methods, and what became of their answers",
                    "person",
                    "notifier-service, dashboard-service, intake-service",
                    Spread.MANY,
                    Duration.ofDays(7),
                    InternalRecords.OCCASION);

    /** The incidents that are not over. */
    public static final Topic<OpenIncident> OPEN_INCIDENTS =
            new Topic<>(
                    "leash.open-incidents",
                    "The incidents that are not over, in a line each",
                    "incident id",
                    "notifier-service",
                    Spread.ONE,
                    null,
                    true,
                    false,
                    InternalRecords.OPEN_INCIDENT);

    /** What endpoints are to be told, and what became of attempts. */
    public static final Topic<PostInput> POSTS =
            topic(
                    "leash.posts",
                    "What endpoints of webhooks are to be told, what workers report, and what people ask of it",
                    "endpoint",
                    "notifier-service, dashboard-service",
                    Spread.MANY,
                    Duration.ofDays(7),
                    InternalRecords.POST_INPUT);

    /** Facts about each post, and about endpoints. */
    public static final Topic<PostRecorded> WEBHOOKS =
            topic(
                    "leash.webhooks",
                    "Everything that happened to a webhook's message or endpoint",
                    "endpoint",
                    "notifier-service",
                    Spread.MANY,
                    Duration.ofDays(90),
                    InternalRecords.POST);

    /** Attempts to post now: a work queue. */
    public static final Topic<PostAttempt> POST_ATTEMPTS =
            topic(
                    "leash.dispatches.webhook",
                    "Attempts to post to endpoints now: a work queue",
                    "endpoint",
                    "notifier-service",
                    Spread.ONE,
                    Duration.ofDays(1),
                    InternalRecords.POST_ATTEMPT);

    /** What somebody wants configured. */
    public static final Topic<RequestedChange> CHANGES =
            topic(
                    "leash.changes",
                    "What somebody wants configured",
                    "kind/id",
                    "sheets-sync-service, dashboard-service, notifier-service",
                    Spread.ONE,
                    Duration.ofDays(7),
                    InternalRecords.CHANGE);

    /** Every version of everything configured. */
    public static final Topic<ConfigurationRecorded> CONFIGURATION =
            topic(
                    "incident.configuration",
                    "Every version of everything that was ever configured, without personal fields",
                    "kind/id",
                    "escalation-service",
                    Spread.MANY,
                    null,
                    Records.CONFIGURATION);

    /** Who people are. */
    public static final Topic<PersonRecord> PEOPLE =
            new Topic<>(
                    "incident.people",
                    "Name and addresses of each person, for whoever joins facts, until the person is forgotten",
                    "person id",
                    "escalation-service",
                    Spread.MANY,
                    null,
                    true,
                    true,
                    Records.PERSON);

    /** Contacts, schedules, paths, endpoints. */
    public static final Topic<DirectoryRecord> DIRECTORY =
            new Topic<>(
                    "leash.directory",
                    "Contacts, schedules, escalation paths, endpoints of webhooks, how the workbook stands, verified contact methods, and who wants no updates by mail",
                    "kind/id",
                    "escalation-service, sheets-sync-service",
                    Spread.ONE,
                    null,
                    true,
                    true,
                    InternalRecords.DIRECTORY);

    /** What the sandbox took instead of a provider. */
    public static final Topic<OutboxMessage> OUTBOX =
            topic(
                    "leash.outbox",
                    "Messages that a channel without credentials put aside for people to look at",
                    "delivery id",
                    "notifier-service",
                    Spread.ONE,
                    Duration.ofDays(7),
                    InternalRecords.OUTBOX);

    /** Tokens that hold no longer; kept for longer than any session lasts. */
    public static final Topic<SpentToken> SPENT_TOKENS =
            topic(
                    "leash.spent-tokens",
                    "Links to sign in with that were used, and sessions that were ended",
                    "token id",
                    "dashboard-service",
                    Spread.ONE,
                    Duration.ofDays(31),
                    InternalRecords.SPENT_TOKEN);

    /**
     * What could not be processed. Its records are as they came, with the reason in the headers.
     */
    public static final String DEAD_LETTERS = "leash.dead-letters";

    /** How long dead letters are kept. */
    public static final Duration DEAD_LETTERS_RETENTION = Duration.ofDays(30);

    /**
     * The largest dead letter. The largest record Kafka takes elsewhere is one MiB; here it comes
     * with headers more, and what does not fit would stop its reader for good.
     */
    public static final int DEAD_LETTERS_MAX_BYTES = 2 * 1024 * 1024;

    private static final Map<Channel, Topic<Dispatch>> DISPATCHES = dispatches();

    private Topics() {}

    /**
     * Attempts to perform now, on one channel: a work queue of its own, so that no channel holds up
     * another.
     */
    public static Topic<Dispatch> dispatches(Channel channel) {
        Topic<Dispatch> topic = DISPATCHES.get(channel);
        if (topic == null) {
            throw new IllegalStateException("no work queue for " + channel);
        }
        return topic;
    }

    /** Every topic of records. */
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
