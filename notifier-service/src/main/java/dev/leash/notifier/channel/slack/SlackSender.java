package dev.leash.notifier.channel.slack;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.Dispatch.Revise;
import dev.leash.model.notification.SendResult;
import dev.leash.notifier.channel.Sender;
import dev.leash.notifier.channel.slack.Paced.Method;
import dev.leash.notifier.channel.slack.Rooms.Found;
import dev.leash.notifier.message.Messages;
import dev.leash.notifier.message.SlackMessage;
import dev.leash.slack.Called;
import dev.leash.slack.SlackApi;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells people in Slack, in their direct messages with the app, and keeps what it told current. */
public final class SlackSender implements Sender {

    private static final Logger LOG = LoggerFactory.getLogger(SlackSender.class);
    private static final int CONCURRENCY = 8;
    private static final Duration REVISION_PAUSE = Duration.ofSeconds(5);

    private final SlackApi api;
    private final Paced slack;
    private final Rooms rooms;
    private final Revisions revisions;
    private final Messages messages;

    private SlackSender(
            SlackApi api, Messages messages, Duration revisionPause, InstantSource clock) {
        this.api = api;
        this.slack = new Paced(api, clock);
        this.rooms = new Rooms(slack);
        this.revisions = new Revisions(this::update, revisionPause, clock);
        this.messages = messages;
    }

    /**
     * Sends by Slack. Asks it in the background whether it knows the token, and says so loudly when
     * it does not; a start does not wait for that.
     *
     * @param messages writes what is told
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
                    new SendResult.Permanent("links to sign in with are not sent by Slack");
        };
    }

    /** It only takes its place in line here, because whatever is new goes first. */
    @Override
    public SendResult revise(Revise revise) {
        if (MessageName.parse(revise.providerId()).isEmpty()) {
            return new SendResult.Permanent("it was not sent by Slack");
        }
        return revisions.add(revise)
                ? new SendResult.Unknown("it waits until newer messages have gone")
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

    /** What was only remembered may be out of date, so it is worth asking for once more. */
    private SendResult refused(
            String address, Found.Room room, SendResult.Permanent permanent) {
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
            LOG.info("Slack knows SLACK_BOT_TOKEN; messages go by {}", api.root());
        } else if (SlackVerdict.before(known).alarm() == null) {
            LOG.warn(
                    "Nobody knows yet whether Slack takes SLACK_BOT_TOKEN: {} said {}",
                    api.root(),
                    SlackVerdict.before(known).result());
        } else {
            var _ = SlackVerdict.before(known).told(LOG);
        }
    }
}
