package dev.leash.wire.codec;

import static dev.leash.wire.codec.Envelope.require;

import dev.leash.model.alert.Alert;
import dev.leash.model.alert.AlertCommand;
import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.configuration.Version;
import dev.leash.model.incident.Incident;
import dev.leash.model.notification.Answer;
import dev.leash.model.notification.ContactMethods;
import dev.leash.model.notification.Delivery;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.OpenIncident;
import dev.leash.model.notification.PersonalTrigger;
import dev.leash.model.notification.RecipientState;
import dev.leash.model.notification.RecipientUpdate;
import dev.leash.model.notification.SendHistory;
import dev.leash.model.notification.SentNotice;
import dev.leash.model.oncall.ShiftWatch;
import dev.leash.model.triage.AlertGroup;
import dev.leash.model.triage.MetricWatch;
import dev.leash.model.triage.Signal;
import dev.leash.model.triage.TestPages;
import dev.leash.model.triage.TriageSubject;
import dev.leash.model.webhook.EndpointHealth;
import dev.leash.model.webhook.WebhookAttempt;
import dev.leash.model.webhook.WebhookDelivery;
import dev.leash.model.webhook.WebhookEvent;
import dev.leash.model.webhook.WebhookInput;
import dev.leash.model.webhook.WebhookRecord;
import dev.leash.wire.directory.DirectoryEntry;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.outbox.OutboxMessage;
import dev.leash.wire.reply.AwaitedOutcome;
import dev.leash.wire.reply.Receipt;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.session.SpentToken;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Codecs of the records that only Leash's own services read. Their shapes may change between
 * versions.
 */
public final class InternalRecords {

    /** Signals to triage. */
    public static final Codec<Signal, Signal> SIGNAL =
            plain(
                    Types.<Signal>none()
                            .and("signal.declared", Signal.Declared.class)
                            .and("signal.counted", Signal.Counted.class)
                            .and("signal.recovered", Signal.Recovered.class)
                            .and("signal.asked", Signal.Asked.class)
                            .and("signal.test_requested", Signal.TestRequested.class)
                            .and("signal.ended", Signal.Ended.class)
                            .and("signal.reopened", Signal.Reopened.class)
                            .and("signal.sampled", Signal.Sampled.class)
                            .and("signal.draft_dismissed", Signal.DraftDismissed.class)
                            .and("signal.meet_deadline", Signal.MeetDeadline.class),
                    Signal::id);

    /** What triage keeps of a subject, in a store. */
    public static final Codec<TriageSubject, TriageSubject> TRIAGE_STATE =
            plain(
                    Types.<TriageSubject>none()
                            .and("state.test_pages", TestPages.class)
                            .and("state.alert_group", AlertGroup.class)
                            .and("state.metric", MetricWatch.class),
                    TriageSubject::subject);

    /** What is said to alerts. */
    public static final Codec<AlertCommand, AlertCommand> ALERT_COMMAND =
            plain(
                    Types.<AlertCommand>none()
                            .and("alert.fire", AlertCommand.Fire.class)
                            .and("alert.resolve", AlertCommand.Resolve.class)
                            .and("alert.ask", AlertCommand.Ask.class)
                            .and("alert.join", AlertCommand.Join.class)
                            .and("alert.suppress", AlertCommand.Suppress.class)
                            .and("alert.rejoin", AlertCommand.Rejoin.class)
                            .and("alert.leave", AlertCommand.Leave.class),
                    AlertCommand::id);

    /** State of an alert, in a store. */
    public static final Codec<Alert, Alert> ALERT_STATE =
            plain(Types.<Alert>none().and("state.alert", Alert.class), Alert::id);

    /** Outcomes of requests. */
    public static final Codec<Reply, Reply> REPLY =
            plain(
                    Types.<Reply>none()
                            .and("reply.accepted", Reply.Accepted.class)
                            .and("reply.already_done", Reply.AlreadyDone.class)
                            .and("reply.refused", Reply.Refused.class),
                    Reply::requestId);

    /** What people were promised to be told later. */
    public static final Codec<AwaitedOutcome, AwaitedOutcome> AWAITED_OUTCOME =
            plain(
                    Types.<AwaitedOutcome>none().and("outcome.awaited", AwaitedOutcome.class),
                    AwaitedOutcome::requestId);

    /** What workers report of their attempts. */
    public static final Codec<Receipt, Receipt> RECEIPT =
            plain(
                    Types.<Receipt>none()
                            .and("receipt.begun", Receipt.Begun.class)
                            .and("receipt.sent", Receipt.Sent.class)
                            .and("receipt.retryable", Receipt.Retryable.class)
                            .and("receipt.permanent", Receipt.Permanent.class)
                            .and("receipt.unknown", Receipt.Unknown.class)
                            .and("receipt.withdrawn", Receipt.Withdrawn.class)
                            .and("receipt.delivered", Receipt.Delivered.class)
                            .and("receipt.bounced", Receipt.Bounced.class),
                    receipt -> receipt.delivery() + "@" + receipt.attempt());

    /** Dispatches: work for the channels. */
    public static final Codec<Dispatch, Dispatch> DISPATCH =
            plain(
                    Types.<Dispatch>none()
                            .and("dispatch.attempt", Dispatch.Attempt.class)
                            .and("dispatch.personal", Dispatch.Personal.class)
                            .and("dispatch.revise", Dispatch.Revise.class)
                            .and("dispatch.sign_in", Dispatch.SignIn.class),
                    Dispatch::key);

    /** Recipient updates. */
    public static final Codec<RecipientUpdate, RecipientUpdate> NOTICE =
            plain(
                    Types.<RecipientUpdate>none().and("notice.given", RecipientUpdate.class),
                    RecipientUpdate::id);

    /** Triggers of personal notices. */
    public static final Codec<PersonalTrigger, PersonalTrigger> OCCASION =
            plain(
                    Types.<PersonalTrigger>none()
                            .and("occasion.shift_changed", PersonalTrigger.ShiftChanged.class)
                            .and("occasion.test_wanted", PersonalTrigger.TestWanted.class)
                            .and("occasion.code_wanted", PersonalTrigger.CodeWanted.class)
                            .and(
                                    "occasion.endpoint_disabled",
                                    PersonalTrigger.EndpointDisabled.class)
                            .and("occasion.channel_reported", PersonalTrigger.ChannelReported.class)
                            .and("occasion.channel_changed", PersonalTrigger.ChannelChanged.class)
                            .and("occasion.lead_reported", PersonalTrigger.LeadReported.class)
                            .and("occasion.code_entered", PersonalTrigger.CodeEntered.class)
                            .and("occasion.outcome_known", PersonalTrigger.OutcomeKnown.class),
                    PersonalTrigger::id);

    /** Open incidents. */
    public static final Codec<OpenIncident, OpenIncident> OPEN_INCIDENT =
            plain(
                    Types.<OpenIncident>none().and("open.incident", OpenIncident.class),
                    OpenIncident::incidentId);

    /** Answers that name no incident. */
    public static final Codec<Answer, Answer> ANSWER =
            plain(Types.<Answer>none().and("answer.given", Answer.class), Answer::requestId);

    /** Inputs to the webhook queues. */
    public static final Codec<WebhookInput, WebhookInput> POST_INPUT =
            plain(
                    Types.<WebhookInput>none()
                            .and("post.wanted", WebhookInput.Wanted.class)
                            .and("post.answered", WebhookInput.Answered.class)
                            .and("post.unanswered", WebhookInput.Unanswered.class)
                            .and("post.replay", WebhookInput.Replay.class)
                            .and("post.enable", WebhookInput.Enable.class),
                    WebhookInput::id);

    /** Events of webhook deliveries and endpoints. */
    public static final Codec<WebhookRecord, WebhookEvent> POST =
            new Codec<>(
                    Types.<WebhookEvent>none()
                            .and("webhook.requested", WebhookEvent.Requested.class)
                            .and("webhook.attempted", WebhookEvent.Attempted.class)
                            .and("webhook.delivered", WebhookEvent.Delivered.class)
                            .and("webhook.attempt_failed", WebhookEvent.AttemptFailed.class)
                            .and("webhook.given_up", WebhookEvent.GivenUp.class)
                            .and("webhook.cancelled", WebhookEvent.Cancelled.class)
                            .and("webhook.replayed", WebhookEvent.Replayed.class)
                            .and("webhook.endpoint_disabled", WebhookEvent.EndpointDisabled.class)
                            .and("webhook.endpoint_enabled", WebhookEvent.EndpointEnabled.class)
                            .orUnknown(
                                    WebhookEvent.Unrecognised.class,
                                    WebhookEvent.Unrecognised::new),
                    InternalRecords::wrapPost,
                    InternalRecords::unwrapPost);

    /** Webhook attempts to make now. */
    public static final Codec<WebhookAttempt, WebhookAttempt> POST_ATTEMPT =
            plain(
                    Types.<WebhookAttempt>none().and("dispatch.post", WebhookAttempt.class),
                    WebhookAttempt::id);

    /** State of a webhook delivery, in a store. */
    public static final Codec<WebhookDelivery, WebhookDelivery> POST_STATE =
            plain(
                    Types.<WebhookDelivery>none().and("state.post", WebhookDelivery.class),
                    post -> post.id().toString());

    /** Health of an endpoint, in a store. */
    public static final Codec<EndpointHealth, EndpointHealth> STANDING_STATE =
            plain(
                    Types.<EndpointHealth>none().and("state.standing", EndpointHealth.class),
                    EndpointHealth::endpoint);

    /** Records of the directory: what is configured, and the state of the workbook. */
    public static final Codec<DirectoryRecord, DirectoryRecord> DIRECTORY =
            plain(
                    Types.<DirectoryRecord>none()
                            .and("directory.contact", DirectoryRecord.OfContact.class)
                            .and("directory.schedule", DirectoryRecord.OfSchedule.class)
                            .and("directory.path", DirectoryRecord.OfPath.class)
                            .and("directory.endpoint", DirectoryRecord.OfEndpoint.class)
                            .and("directory.subscription", DirectoryRecord.OfSubscription.class)
                            .and("directory.sheet", DirectoryRecord.OfSheet.class)
                            .and("directory.verified", DirectoryRecord.OfVerified.class)
                            .and("directory.configured", DirectoryRecord.OfConfigured.class),
                    DirectoryRecord::key);

    /** Records of the directory with manager and version. */
    public static final Codec<DirectoryEntry, DirectoryRecord> DIRECTORY_ENTRY =
            new Codec<>(
                    DIRECTORY.types(),
                    InternalRecords::wrapEntry,
                    (envelope, record) ->
                            new DirectoryEntry(record, envelope.sequence(), envelope.managedBy()));

    /** Changes of the configuration. */
    public static final Codec<ChangeEnvelope, Change> CHANGE =
            new Codec<>(
                    Types.<Change>none()
                            .and("change.put", Change.Put.class)
                            .and("change.remove", Change.Remove.class)
                            .and("change.forget", Change.Forget.class)
                            .orUnknown(Change.Unrecognised.class, Change.Unrecognised::new),
                    InternalRecords::wrapChange,
                    InternalRecords::unwrapChange);

    /** Newest version of one thing, in a store. */
    public static final Codec<Version, Version> VERSION_STATE =
            plain(
                    Types.<Version>none().and("state.version", Version.class),
                    version -> Long.toString(version.number()));

    /** Messages in the sandbox. */
    public static final Codec<OutboxMessage, OutboxMessage> OUTBOX =
            plain(
                    Types.<OutboxMessage>none().and("outbox.message", OutboxMessage.class),
                    OutboxMessage::id);

    /** Spent tokens. */
    public static final Codec<SpentToken, SpentToken> SPENT_TOKEN =
            plain(Types.<SpentToken>none().and("token.spent", SpentToken.class), SpentToken::id);

    /** State of an incident, in a store. */
    public static final Codec<Incident.Known, Incident.Known> INCIDENT_STATE =
            plain(
                    Types.<Incident.Known>none()
                            .and("state.incident", Incident.Known.class)
                            .formerly("state.pending", FormerIncidentState.of("pending"))
                            .formerly("state.assigned", FormerIncidentState.of("assigned"))
                            .formerly("state.in_progress", FormerIncidentState.of("in_progress"))
                            .formerly("state.resolved", FormerIncidentState.of("resolved"))
                            .formerly("state.in_error", FormerIncidentState.of("in_error")),
                    Incident.Known::id);

    /** State of a delivery, in a store. */
    public static final Codec<Delivery, Delivery> DELIVERY_STATE =
            plain(
                    Types.<Delivery>none().and("state.delivery", Delivery.class),
                    delivery -> delivery.id().toString());

    /** State of a person and an incident, in a store. */
    public static final Codec<RecipientState, RecipientState> CONVERSATION_STATE =
            plain(
                    Types.<RecipientState>none().and("state.conversation", RecipientState.class),
                    conversation -> conversation.person() + "/" + conversation.incidentId());

    /** Send history of a person, in a store. */
    public static final Codec<SendHistory, SendHistory> TRAFFIC_STATE =
            plain(
                    Types.<SendHistory>none().and("state.traffic", SendHistory.class),
                    SendHistory::person);

    /** Personal notice that was sent, in a store. */
    public static final Codec<SentNotice, SentNotice> TOLD_STATE =
            plain(
                    Types.<SentNotice>none().and("state.told", SentNotice.class),
                    told -> told.person() + "/" + told.matter().name());

    /** Verification state of a person's contact methods, in a store. */
    public static final Codec<ContactMethods, ContactMethods> METHODS_STATE =
            plain(
                    Types.<ContactMethods>none().and("state.methods", ContactMethods.class),
                    ContactMethods::person);

    /** State of shift notifications for a schedule, in a store. */
    public static final Codec<ShiftWatch, ShiftWatch> SHIFT_WATCH_STATE =
            plain(
                    Types.<ShiftWatch>none().and("state.shift_watch", ShiftWatch.class),
                    ShiftWatch::schedule);

    private InternalRecords() {}

    private static Envelope<DirectoryRecord> wrapEntry(DirectoryEntry entry) {
        Types.Named<DirectoryRecord> named = DIRECTORY.types().of(entry.record());
        return new Envelope<>(
                named.type(),
                named.version(),
                entry.record().key(),
                null,
                null,
                entry.version(),
                null,
                null,
                null,
                null,
                entry.record(),
                null,
                entry.managedBy());
    }

    private static Envelope<Change> wrapChange(ChangeEnvelope requested) {
        Types.Named<Change> named = CHANGE.types().of(requested.change());
        return new Envelope<>(
                named.type(),
                named.version(),
                requested.id(),
                null,
                null,
                null,
                requested.expectedVersion(),
                requested.at(),
                requested.actor(),
                null,
                requested.change());
    }

    private static ChangeEnvelope unwrapChange(Envelope<?> envelope, Change change) {
        return new ChangeEnvelope(
                require(envelope.id(), "id"),
                require(envelope.at(), "at"),
                require(envelope.actor(), "actor"),
                envelope.asOf(),
                change);
    }

    private static Envelope<WebhookEvent> wrapPost(WebhookRecord recorded) {
        Types.Named<WebhookEvent> named = POST.types().of(recorded.event());
        return new Envelope<>(
                named.type(),
                named.version(),
                recorded.id(),
                null,
                null,
                recorded.sequence(),
                null,
                recorded.at(),
                recorded.actor(),
                null,
                recorded.event());
    }

    private static WebhookRecord unwrapPost(Envelope<?> envelope, WebhookEvent event) {
        return new WebhookRecord(
                require(envelope.sequence(), "sequence"),
                require(envelope.at(), "at"),
                require(envelope.actor(), "actor"),
                event);
    }

    private static <P> Codec<P, P> plain(Types<P> types, Function<P, String> id) {
        Function<P, Envelope<P>> wrap =
                payload -> {
                    var named = types.of(payload);
                    return new Envelope<>(
                            named.type(),
                            named.version(),
                            id.apply(payload),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            payload);
                };
        BiFunction<Envelope<?>, P, P> unwrap = (envelope, payload) -> require(payload, "data");
        return new Codec<>(types, wrap, unwrap);
    }
}
