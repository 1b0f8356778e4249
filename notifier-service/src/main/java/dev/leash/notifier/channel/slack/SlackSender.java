package dev.leash.notifier.channel.slack;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.Dispatch.Revise;
import dev.leash.model.notification.SendResult;
import dev.leash.notifier.channel.Sender;
import dev.leash.notifier.channel.slack.DirectMessages.Found;
import dev.leash.notifier.channel.slack.MethodPacing.Method;
import dev.leash.notifier.message.Messages;
import dev.leash.notifier.message.SlackMessage;
import dev.leash.slack.Called;
import dev.leash.slack.SlackApi;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends direct messages from the Slack app to people, and rewrites them when the incident changes.
 */
public final class SlackSender implements Sender {

    private static final Logger LOG = LoggerFactory.getLogger(SlackSender.class);
    private static final int CONCURRENCY = 8;
    private static final Duration REVISION_PAUSE = Duration.ofSeconds(5);

    private final SlackApi api;
    private final MethodPacing slack;
    private final DirectMessages rooms;
    private final Revisions revisions;
    private final Messages messages;

    private SlackSender(
            SlackApi api, Messages messages, Duration revisionPause, InstantSource clock) {
        this.api = api;
        this.slack = new MethodPacing(api, clock);
        this.rooms = new DirectMessages(slack);
        this.revisions = new Revisions(this::update, revisionPause, clock);
        this.messages = messages;
    }

    /**
     * Starts a sender. Checks the token in the background, and logs an error when Slack refuses it;
     * the start does not wait for that.
     *
     * @param messages writes the messages
     * @param clock tells when a method may be called again
     */
    public static SlackSender start(SlackApi api, Messages messages, InstantSource clock) {
        SlackSender sender = of(api, messages, REVISION_PAUSE, clock);
        Thread.ofVirtual().name("leash-slack-check").start(sender::check);
        return sender;
    }

    static SlackSender of(
            SlackApi api, Messages messages, Duration revisionPause, InstantSource clock) {
        return new SlackSender(api, messages, revisionPause, clock);
    }

    @Override
    public SendResult send(Dispatch.Telling dispatch) {
        return switch (dispatch) {
            case Dispatch.Attempt attempt -> tell(attempt, messages.chat(attempt));
            case Dispatch.Personal personal -> tell(personal, messages.chat(personal));
            case Dispatch.SignIn _ ->
                    new SendResult.Permanent("sign-in links are not sent by Slack");
        };
    }

    /** Only queues the revision, because new messages go first. */
    @Override
    public SendResult revise(Revise revise) {
        if (MessageName.parse(revise.providerId()).isEmpty()) {
            return new SendResult.Permanent("the message was not sent by Slack");
        }
        return revisions.add(revise)
                ? new SendResult.Unknown("queued: newer messages are sent first")
                : new SendResult.Withdrawn();
    }

    @Override
    public int concurrency() {
        return CONCURRENCY;
    }

    private SendResult tell(Dispatch.OfDelivery attempt, SlackMessage message) {
        return switch (rooms.find(attempt.address())) {
            case Found.None(Called<?> why) -> SlackVerdict.before(why).told(LOG);
            case Found.Room room -> post(attempt.address(), message, room);
        };
    }

    private SendResult post(String address, SlackMessage message, Found.Room room) {
        Called<ChatPostMessageResponse> posted =
                slack.call(
                        Method.POST,
                        methods ->
                                methods.chatPostMessage(
                                        it ->
                                                it.channel(room.channel())
                                                        .text(message.text())
                                                        .blocks(message.blocks())
                                                        .unfurlLinks(false)
                                                        .unfurlMedia(false)));
        if (posted instanceof Called.Answered(ChatPostMessageResponse answer)) {
            MessageName name = new MessageName(answer.getChannel(), answer.getTs());
            return new SendResult.Sent(name.providerId());
        }
        SendResult result = SlackVerdict.showing(posted).told(LOG);
        return result instanceof SendResult.Permanent permanent
                ? refused(address, room, permanent)
                : result;
    }

    /**
     * A refusal for a cached conversation is retried after a new look-up, since the cache may be
     * out of date.
     */
    private SendResult refused(String address, Found.Room room, SendResult.Permanent permanent) {
        rooms.forget(address);
        return room.remembered()
                ? new SendResult.Retryable(permanent.reason(), null, permanent.code())
                : permanent;
    }

    private SendResult update(Revise revise) {
        Optional<MessageName> name = MessageName.parse(revise.providerId());
        SlackMessage message = messages.chat(revise);
        Called<ChatUpdateResponse> updated =
                slack.call(
                        Method.UPDATE,
                        methods ->
                                methods.chatUpdate(
                                        it ->
                                                it.channel(name.orElseThrow().channel())
                                                        .ts(name.orElseThrow().ts())
                                                        .text(message.text())
                                                        .blocks(message.blocks())));
        return updated instanceof Called.Answered
                ? new SendResult.Sent(revise.providerId())
                : SlackVerdict.before(updated).told(LOG);
    }

    private void check() {
        Called<?> known = api.call(methods -> methods.authTest(it -> it));
        if (known instanceof Called.Answered) {
            LOG.info("Slack accepts SLACK_BOT_TOKEN; messages are sent through {}", api.root());
        } else if (SlackVerdict.before(known).alarm() == null) {
            LOG.warn(
                    "SLACK_BOT_TOKEN could not be checked yet: {} answered {}",
                    api.root(),
                    SlackVerdict.before(known).result());
        } else {
            var _ = SlackVerdict.before(known).told(LOG);
        }
    }
}
