package dev.leash.wire.codec;

import static dev.leash.wire.codec.Envelope.require;

import dev.leash.model.alert.Alert;
import dev.leash.model.alert.AlertCommand;
import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.RequestedChange;
import dev.leash.model.configuration.Version;
import dev.leash.model.incident.Incident;
import dev.leash.model.notification.Answer;
import dev.leash.model.notification.Conversation;
import dev.leash.model.notification.Delivery;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.Methods;
import dev.leash.model.notification.Notice;
import dev.leash.model.notification.Occasion;
import dev.leash.model.notification.OpenIncident;
import dev.leash.model.notification.SendHistory;
import dev.leash.model.notification.Told;
import dev.leash.model.oncall.ShiftWatch;
import dev.leash.model.triage.Signal;
import dev.leash.model.triage.TestPages;
import dev.leash.model.triage.TriageState;
import dev.leash.model.webhook.Post;
import dev.leash.model.webhook.PostAttempt;
import dev.leash.model.webhook.PostEvent;
import dev.leash.model.webhook.PostInput;
import dev.leash.model.webhook.PostRecorded;
import dev.leash.model.webhook.Standing;
import dev.leash.wire.directory.DirectoryEntry;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.outbox.OutboxMessage;
import dev.leash.wire.reply.Receipt;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.session.SpentToken;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The records only Leash's own services read. Their shapes may change between versions. */
public final class InternalRecords {

    /** Signals. */
    public static final Codec<Signal, Signal> SIGNAL =
            plain(
                    Types.<Signal>none()
                            .and("signal.declared", Signal.Declared.class)
                            .and("signal.counted", Signal.Counted.class)
                            .and("signal.recovered", Signal.Recovered.class)
                            .and("signal.test_requested", Signal.TestRequested.class)
                            .and("signal.ended", Signal.Ended.class)
                            .and("signal.reopened", Signal.Reopened.class)
                            .and("signal.meet_deadline", Signal.MeetDeadline.class),
                    Signal::id);

    /** What triage keeps of a subject, in a store. */
    public static final Codec<TriageState, TriageState> TRIAGE_STATE =
            plain(
                    Types.<TriageState>none().and("state.test_pages", TestPages.class),
                    TriageState::subject);

    /** What is said to alerts. */
    public static final Codec<AlertCommand, AlertCommand> ALERT_COMMAND =
            plain(
                    Types.<AlertCommand>none()
                            .and("alert.fire", AlertCommand.Fire.class)
                            .and("alert.resolve", AlertCommand.Resolve.class)
                            .and("alert.join", AlertCommand.Join.class)
                            .and("alert.rejoin", AlertCommand.Rejoin.class)
                            .and("alert.leave", AlertCommand.Leave.class),
                    AlertCommand::id);

    /** The state of an alert in a store. */
    public static final Codec<Alert, Alert> ALERT_STATE =
            plain(Types.<Alert>none().and("state.alert", Alert.class), Alert::id);

    /** What became of requests. */
    public static final Codec<Reply, Reply> REPLY =
            plain(
                    Types.<Reply>none()
                            .and("reply.accepted", Reply.Accepted.class)
                            .and("reply.already_done", Reply.AlreadyDone.class)
                            .and("reply.refused", Reply.Refused.class),
                    Reply::requestId);

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

    /** Work for the channels. */
    public static final Codec<Dispatch, Dispatch> DISPATCH =
            plain(
                    Types.<Dispatch>none()
                            .and("dispatch.attempt", Dispatch.Attempt.class)
                            .and("dispatch.personal", Dispatch.Personal.class)
                            .and("dispatch.revise", Dispatch.Revise.class)
                            .and("dispatch.sign_in", Dispatch.SignIn.class),
                    Dispatch::key);

    /** What concerns people. */
    public static final Codec<Notice, Notice> NOTICE =
            plain(Types.<Notice>none().and("notice.given", Notice.class), Notice::id);

    /** What concerns one person and no incident. */
    public static final Codec<Occasion, Occasion> OCCASION =
            plain(
                    Types.<Occasion>none()
                            .and("occasion.shift_changed", Occasion.ShiftChanged.class)
                            .and("occasion.test_wanted", Occasion.TestWanted.class)
                            .and("occasion.code_wanted", Occasion.CodeWanted.class)
                            .and("occasion.endpoint_disabled", Occasion.EndpointDisabled.class)
                            .and("occasion.channel_reported", Occasion.ChannelReported.class)
                            .and("occasion.channel_changed", Occasion.ChannelChanged.class)
                            .and("occasion.code_entered", Occasion.CodeEntered.class)
                            .and("occasion.outcome_known", Occasion.OutcomeKnown.class),
                    Occasion::id);

    /** Incidents that are not over. */
    public static final Codec<OpenIncident, OpenIncident> OPEN_INCIDENT =
            plain(
                    Types.<OpenIncident>none().and("open.incident", OpenIncident.class),
                    OpenIncident::incidentId);

    /** What people answered without saying for which incident. */
    public static final Codec<Answer, Answer> ANSWER =
            plain(Types.<Answer>none().and("answer.given", Answer.class), Answer::requestId);

    /** What endpoints are to be told, what became of attempts, and what people ask. */
    public static final Codec<PostInput, PostInput> POST_INPUT =
            plain(
                    Types.<PostInput>none()
                            .and("post.wanted", PostInput.Wanted.class)
                            .and("post.answered", PostInput.Answered.class)
                            .and("post.unanswered", PostInput.Unanswered.class)
                            .and("post.replay", PostInput.Replay.class)
                            .and("post.enable", PostInput.Enable.class),
                    PostInput::id);

    /** What happened to posts and endpoints. */
    public static final Codec<PostRecorded, PostEvent> POST =
            new Codec<>(
                    Types.<PostEvent>none()
                            .and("webhook.requested", PostEvent.Requested.class)
                            .and("webhook.attempted", PostEvent.Attempted.class)
                            .and("webhook.delivered", PostEvent.Delivered.class)
                            .and("webhook.attempt_failed", PostEvent.AttemptFailed.class)
                            .and("webhook.given_up", PostEvent.GivenUp.class)
                            .and("webhook.cancelled", PostEvent.Cancelled.class)
                            .and("webhook.replayed", PostEvent.Replayed.class)
                            .and("webhook.endpoint_disabled", PostEvent.EndpointDisabled.class)
                            .and("webhook.endpoint_enabled", PostEvent.EndpointEnabled.class)
                            .orUnknown(PostEvent.Unrecognised.class, PostEvent.Unrecognised::new),
                    InternalRecords::wrapPost,
                    InternalRecords::unwrapPost);

    /** Attempts to post now. */
    public static final Codec<PostAttempt, PostAttempt> POST_ATTEMPT =
            plain(
                    Types.<PostAttempt>none().and("dispatch.post", PostAttempt.class),
                    PostAttempt::id);

    /** The state of a post in a store. */
    public static final Codec<Post, Post> POST_STATE =
            plain(Types.<Post>none().and("state.post", Post.class), post -> post.id().toString());

    /** How an endpoint has behaved, in a store. */
    public static final Codec<Standing, Standing> STANDING_STATE =
            plain(Types.<Standing>none().and("state.standing", Standing.class), Standing::endpoint);

    /** Contacts, schedules, paths, endpoints, and how the workbook stands. */
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

    /** The same, with who manages it and in which version. */
    public static final Codec<DirectoryEntry, DirectoryRecord> DIRECTORY_ENTRY =
            new Codec<>(
                    DIRECTORY.types(),
                    InternalRecords::wrapEntry,
                    (envelope, record) ->
                            new DirectoryEntry(
                                    record, envelope.sequence(), envelope.managedBy()));

    /** What somebody wants configured. */
    public static final Codec<RequestedChange, Change> CHANGE =
            new Codec<>(
                    Types.<Change>none()
                            .and("change.put", Change.Put.class)
                            .and("change.remove", Change.Remove.class)
                            .and("change.forget", Change.Forget.class)
                            .orUnknown(Change.Unrecognised.class, Change.Unrecognised::new),
                    InternalRecords::wrapChange,
                    InternalRecords::unwrapChange);

    /** The newest version of something configured, in a store. */
    public static final Codec<Version, Version> VERSION_STATE =
            plain(
                    Types.<Version>none().and("state.version", Version.class),
                    version -> Long.toString(version.number()));

    /** What the sandbox took instead of a provider. */
    public static final Codec<OutboxMessage, OutboxMessage> OUTBOX =
            plain(
                    Types.<OutboxMessage>none().and("outbox.message", OutboxMessage.class),
                    OutboxMessage::id);

    /** Tokens that hold no longer. */
    public static final Codec<SpentToken, SpentToken> SPENT_TOKEN =
            plain(Types.<SpentToken>none().and("token.spent", SpentToken.class), SpentToken::id);

    /** The state of an incident in a store. */
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

    /** The state of a delivery in a store. */
    public static final Codec<Delivery, Delivery> DELIVERY_STATE =
            plain(
                    Types.<Delivery>none().and("state.delivery", Delivery.class),
                    delivery -> delivery.id().toString());

    /** What somebody knows of an incident, in a store. */
    public static final Codec<Conversation, Conversation> CONVERSATION_STATE =
            plain(
                    Types.<Conversation>none().and("state.conversation", Conversation.class),
                    conversation -> conversation.person() + "/" + conversation.incidentId());

    /** When somebody was told something, in a store. */
    public static final Codec<SendHistory, SendHistory> TRAFFIC_STATE =
            plain(Types.<SendHistory>none().and("state.traffic", SendHistory.class), SendHistory::person);

    /** What somebody is told that is about no incident, in a store. */
    public static final Codec<Told, Told> TOLD_STATE =
            plain(
                    Types.<Told>none().and("state.told", Told.class),
                    told -> told.person() + "/" + told.matter().name());

    /** What somebody has shown of their contact methods, in a store. */
    public static final Codec<Methods, Methods> METHODS_STATE =
            plain(Types.<Methods>none().and("state.methods", Methods.class), Methods::person);

    /** How far the people of a schedule were told of their shifts, in a store. */
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

    private static Envelope<Change> wrapChange(RequestedChange requested) {
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

    private static RequestedChange unwrapChange(Envelope<?> envelope, Change change) {
        return new RequestedChange(
                require(envelope.id(), "id"),
                require(envelope.at(), "at"),
                require(envelope.actor(), "actor"),
                envelope.asOf(),
                change);
    }

    private static Envelope<PostEvent> wrapPost(PostRecorded recorded) {
        Types.Named<PostEvent> named = POST.types().of(recorded.event());
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

    private static PostRecorded unwrapPost(Envelope<?> envelope, PostEvent event) {
        return new PostRecorded(
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
