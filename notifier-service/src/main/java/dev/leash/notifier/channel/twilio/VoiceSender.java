package dev.leash.notifier.channel.twilio;

import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.CallCreator;
import com.twilio.type.PhoneNumber;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.SendResult;
import dev.leash.notifier.channel.Sender;
import dev.leash.notifier.message.Messages;
import dev.leash.twilio.Callbacks;
import dev.leash.wire.callback.AttemptTag;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Sender of calls by Twilio. The script is part of the request, so that the call speaks even if
 * Leash is gone when the telephone is answered.
 */
public final class VoiceSender implements Sender {

    /** Twilio makes one call a second, and queues the rest. */
    private static final int CONCURRENCY = 2;

    /** Most voicemail answers later than this. */
    private static final int RINGS_SECONDS = 30;

    private final TwilioApi api;
    private final Messages messages;
    private final Optional<Callbacks> callbacks;

    /**
     * A sender for an account.
     *
     * @param messages writes what is said
     * @param callbacks where Twilio calls back; empty when it cannot
     */
    VoiceSender(TwilioApi api, Messages messages, Optional<Callbacks> callbacks) {
        this.api = api;
        this.messages = messages;
        this.callbacks = callbacks;
    }

    @Override
    public SendResult send(Dispatch.Telling dispatch) {
        return switch (dispatch) {
            case Dispatch.Attempt attempt -> call(attempt);
            case Dispatch.Personal personal ->
                    call(
                            personal,
                            CallScript.of(messages.spoken(personal), List.of(), Optional.empty()));
            case Dispatch.SignIn _ ->
                    new SendResult.Permanent("sign-in links are sent by e-mail only");
        };
    }

    private SendResult call(Dispatch.Attempt attempt) {
        AttemptTag tag = new AttemptTag(attempt.delivery(), attempt.attempt());
        Optional<URI> digits = callbacks.flatMap(urls -> urls.digits(tag, 1));
        return call(
                attempt,
                CallScript.of(messages.spoken(attempt), messages.answers(attempt), digits));
    }

    private SendResult call(Dispatch.OfDelivery attempt, String script) {
        AttemptTag tag = new AttemptTag(attempt.delivery(), attempt.attempt());
        Optional<URI> status = callbacks.flatMap(urls -> urls.status(tag));
        return api.ask(
                twilio -> {
                    var call =
                            Call.creator(
                                            new PhoneNumber(attempt.address()),
                                            new PhoneNumber(api.account().phoneNumber()),
                                            new com.twilio.type.Twiml(script))
                                    .setTimeout(RINGS_SECONDS);
                    status.ifPresent(url -> report(call, url));
                    return call.create(twilio).getSid();
                });
    }

    /**
     * Machine detection runs while the script is spoken, so that a person who picks up does not
     * hear silence first.
     */
    private static void report(CallCreator call, URI url) {
        call.setStatusCallback(url)
                .setMachineDetection("Enable")
                .setAsyncAmd("true")
                .setAsyncAmdStatusCallback(url);
    }

    @Override
    public int concurrency() {
        return CONCURRENCY;
    }
}
