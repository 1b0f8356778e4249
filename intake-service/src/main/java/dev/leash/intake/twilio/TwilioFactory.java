package dev.leash.intake.twilio;

import dev.leash.http.Source;
import dev.leash.intake.act.LateOutcomes;
import dev.leash.intake.act.UserCommands;
import dev.leash.intake.people.DirectoryCache;
import dev.leash.settings.Settings;
import dev.leash.twilio.Callbacks;
import dev.leash.wire.kafka.Producers;
import io.micronaut.configuration.kafka.annotation.KafkaClient;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.producer.Producer;

/** Beans that handle Twilio's requests. */
@Factory
final class TwilioFactory {

    /**
     * The largest body, in bytes: a text of at most 1,600 characters, twelve bytes each when
     * escaped, and some thirty short fields.
     */
    private static final long MAX_BODY_BYTES = 32 * 1024;

    @Singleton
    Source twilio() {
        return Source.signed(
                "/twilio/",
                MAX_BODY_BYTES,
                Callbacks.SMS,
                Callbacks.VOICE,
                Callbacks.DIGITS,
                Callbacks.STATUS);
    }

    /** Created at start, so that incomplete settings of the account are refused there. */
    @Context
    TwilioGuard guard(Settings settings) {
        return TwilioGuard.of(settings);
    }

    @Singleton
    SmsHandler texts(DirectoryCache people, UserCommands commands, LateOutcomes outcomes) {
        return new SmsHandler(people, commands, outcomes, new ReplyRateLimit());
    }

    @Singleton
    KeypadHandler keys(
            DirectoryCache people,
            UserCommands commands,
            LateOutcomes outcomes,
            TwilioGuard guard) {
        return new KeypadHandler(people, commands, outcomes, guard.callbacks());
    }

    @Singleton
    Receipts receipts(@KafkaClient("intake") Producer<String, byte[]> producer) {
        return new Receipts(Producers.over(producer));
    }
}
