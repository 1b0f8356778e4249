package dev.leash.notifier.channel.twilio;

import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.SendResult;
import dev.leash.notifier.channel.Sender;
import dev.leash.notifier.message.Messages;
import dev.leash.twilio.Callbacks;
import dev.leash.wire.callback.AttemptTag;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Sender of text messages by Twilio. */
public final class SmsSender implements Sender {

    private static final int CONCURRENCY = 8;

    /**
     * How long a message may wait in Twilio's queue. By then others have been paged, and it is
     * better to learn that this one was not sent.
     */
    private static final Duration VALID_FOR = Duration.ofMinutes(15);

    private final TwilioApi api;
    private final Messages messages;
    private final Optional<Callbacks> callbacks;

    /**
     * A sender for an account.
     *
     * @param messages writes the text messages
     * @param callbacks where Twilio calls back; empty when it cannot
     */
    SmsSender(TwilioApi api, Messages messages, Optional<Callbacks> callbacks) {
        this.api = api;
        this.messages = messages;
        this.callbacks = callbacks;
    }

    @Override
    public SendResult send(Dispatch.Telling dispatch) {
        return switch (dispatch) {
            case Dispatch.Attempt attempt ->
                    send(
                            attempt,
                            callbacks.isPresent()
                                    ? messages.answerableSms(attempt)
                                    : messages.sms(attempt));
            case Dispatch.Personal personal -> send(personal, messages.sms(personal));
            case Dispatch.SignIn _ ->
                    new SendResult.Permanent("sign-in links are sent by e-mail only");
        };
    }

    private SendResult send(Dispatch.OfDelivery attempt, String text) {
        Optional<URI> status = callbacks.flatMap(urls -> urls.status(tag(attempt)));
        return api.ask(
                twilio -> {
                    var message =
                            Message.creator(
                                            new PhoneNumber(attempt.address()),
                                            new PhoneNumber(api.account().phoneNumber()),
                                            text)
                                    .setValidityPeriod((int) VALID_FOR.toSeconds());
                    status.ifPresent(message::setStatusCallback);
                    return message.create(twilio).getSid();
                });
    }

    @Override
    public int concurrency() {
        return CONCURRENCY;
    }

    private static AttemptTag tag(Dispatch.OfDelivery attempt) {
        return new AttemptTag(attempt.delivery(), attempt.attempt());
    }
}
