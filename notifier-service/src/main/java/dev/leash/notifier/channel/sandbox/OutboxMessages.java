package dev.leash.notifier.channel.sandbox;

import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.Dispatch.Attempt;
import dev.leash.model.notification.Dispatch.OfDelivery;
import dev.leash.model.notification.Dispatch.Personal;
import dev.leash.model.notification.Dispatch.SignIn;
import dev.leash.notifier.message.MailMessage;
import dev.leash.notifier.message.Messages;
import dev.leash.wire.outbox.OutboxMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Text of the messages that a sandboxed channel would have sent. */
final class OutboxMessages {

    private OutboxMessages() {}

    static OutboxMessage of(Dispatch.Telling dispatch, Messages messages, Instant at) {
        return switch (dispatch) {
            case SignIn signIn -> signIn(signIn, messages.mail(signIn), at);
            case Personal personal ->
                    switch (personal.channel()) {
                        case EMAIL -> mail(personal, messages.mail(personal), at);
                        case SLACK -> withoutSubject(personal, messages.slack(personal), at);
                        case SMS, UNKNOWN -> withoutSubject(personal, messages.sms(personal), at);
                        case VOICE -> withoutSubject(personal, messages.spoken(personal), at);
                    };
            case Attempt attempt ->
                    switch (attempt.channel()) {
                        case EMAIL -> mail(attempt, messages.mail(attempt), at);
                        case SLACK -> withoutSubject(attempt, messages.slack(attempt), at);
                        case SMS, UNKNOWN -> withoutSubject(attempt, messages.sms(attempt), at);
                        case VOICE -> withoutSubject(attempt, messages.spoken(attempt), at);
                    };
        };
    }

    private static OutboxMessage signIn(SignIn signIn, MailMessage mail, Instant at) {
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

    private static OutboxMessage mail(OfDelivery attempt, MailMessage mail, Instant at) {
        return new OutboxMessage(
                id(attempt),
                incidentOf(attempt),
                at,
                attempt.channel(),
                attempt.delivery().person(),
                attempt.address(),
                mail.subject(),
                mail.text());
    }

    private static OutboxMessage withoutSubject(OfDelivery attempt, String text, Instant at) {
        return new OutboxMessage(
                id(attempt),
                incidentOf(attempt),
                at,
                attempt.channel(),
                attempt.delivery().person(),
                attempt.address(),
                null,
                text);
    }

    private static @Nullable String incidentOf(OfDelivery attempt) {
        return attempt.delivery().isAboutIncident() ? attempt.delivery().incidentId() : null;
    }

    private static String id(OfDelivery attempt) {
        return attempt.key() + "-" + attempt.attempt();
    }
}
