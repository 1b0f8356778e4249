package dev.leash.notifier.channel.sandbox;

import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.Dispatch.Attempt;
import dev.leash.model.notification.Dispatch.SignIn;
import dev.leash.notifier.message.Message;
import dev.leash.notifier.message.Messages;
import dev.leash.wire.outbox.OutboxMessage;
import java.time.Instant;

/** Writes down what a channel would have sent. */
final class OutboxMessages {

    private OutboxMessages() {}

    static OutboxMessage of(Dispatch.Telling dispatch, Messages messages, Instant at) {
        return switch (dispatch) {
            case SignIn signIn -> signIn(signIn, messages.mail(signIn), at);
            case Attempt attempt ->
                    switch (attempt.channel()) {
                        case EMAIL -> mail(attempt, messages.mail(attempt), at);
                        case SLACK -> withoutSubject(attempt, messages.slack(attempt), at);
                        case SMS -> withoutSubject(attempt, messages.sms(attempt), at);
                        case VOICE -> withoutSubject(attempt, messages.spoken(attempt), at);
                    };
        };
    }

    private static OutboxMessage signIn(SignIn signIn, Message mail, Instant at) {
        return new OutboxMessage(
                signIn.id(),
                null,
                at,
                signIn.channel(),
                signIn.person(),
                signIn.address(),
                mail.subject(),
                mail.text());
    }

    private static OutboxMessage mail(Attempt attempt, Message mail, Instant at) {
        return new OutboxMessage(
                id(attempt),
                attempt.delivery().incidentId(),
                at,
                attempt.channel(),
                attempt.delivery().person(),
                attempt.address(),
                mail.subject(),
                mail.text());
    }

    private static OutboxMessage withoutSubject(Attempt attempt, String text, Instant at) {
        return new OutboxMessage(
                id(attempt),
                attempt.delivery().incidentId(),
                at,
                attempt.channel(),
                attempt.delivery().person(),
                attempt.address(),
                null,
                text);
    }

    private static String id(Attempt attempt) {
        return attempt.key() + "-" + attempt.attempt();
    }
}
