package dev.leash.intake.twilio;

import dev.leash.http.Source;
import dev.leash.intake.act.LateOutcomes;
import dev.leash.intake.act.UserCommands;
import dev.leash.intake.people.People;
import dev.leash.settings.Settings;
import dev.leash.twilio.Callbacks;
import dev.leash.wire.kafka.Producers;
import io.micronaut.configuration.kafka.annotation.KafkaClient;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.producer.Producer;

/** Puts together what hears Twilio. */
@Factory
final class TwilioFactory {

    /**
     * A text of at most 1,600 characters, twelve bytes each when they are escaped, and some thirty
     * short fields.
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

    /** At start, so that half an account is refused there. */
    @Context
    TwilioGuard guard(Settings settings) {
        return TwilioGuard.of(settings);
    }

    @Singleton
    Texts texts(People people, UserCommands commands, LateOutcomes outcomes) {
        return new Texts(people, commands, outcomes, new Patience());
    }

    @Singleton
    Keys keys(People people, UserCommands commands, LateOutcomes outcomes, TwilioGuard guard) {
        return new Keys(people, commands, outcomes, guard.callbacks());
    }

    @Singleton
    Receipts receipts(@KafkaClient("intake") Producer<String, byte[]> producer) {
        return new Receipts(Producers.over(producer));
    }
}
