package dev.leash.intake;

import dev.leash.intake.act.AwaitedOutcomes;
import dev.leash.intake.act.LateOutcomes;
import dev.leash.intake.act.UserCommands;
import dev.leash.intake.declare.Declarations;
import dev.leash.intake.guard.Throttle;
import dev.leash.intake.guard.TokenGuard;
import dev.leash.intake.people.DirectoryCache;
import dev.leash.settings.KafkaSettings;
import dev.leash.settings.Settings;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.reply.CommandClient;
import dev.leash.wire.reply.PendingReplies;
import io.micronaut.configuration.kafka.annotation.KafkaClient;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.apache.kafka.clients.producer.Producer;

/** Beans of the intake service. */
@Factory
final class IntakeFactory {

    /** Name under which the Kafka producer of reports is configured. */
    static final String PRODUCER = "intake";

    @Singleton
    IntakeSettings intakeSettings(Settings settings) {
        return IntakeSettings.of(settings);
    }

    @Singleton
    TokenGuard tokenGuard(IntakeSettings settings) {
        return new TokenGuard(settings.token());
    }

    @Singleton
    Throttle throttle(IntakeSettings settings) {
        return new Throttle(settings.reportsPerSecond());
    }

    @Context
    @Named(PRODUCER)
    @Bean(preDestroy = "close")
    PendingReplies replies(Settings settings) {
        KafkaAccess kafka = KafkaSettings.access(settings);
        return PendingReplies.start(kafka);
    }

    @Context
    Declarations declarations(
            @KafkaClient(PRODUCER) Producer<String, byte[]> producer,
            @Named(PRODUCER) PendingReplies replies) {
        return new Declarations(new CommandClient(Producers.over(producer), replies));
    }

    @Context
    @Bean(preDestroy = "close")
    DirectoryCache people(Settings settings) {
        return DirectoryCache.start(KafkaSettings.access(settings));
    }

    @Singleton
    LateOutcomes lateOutcomes(@KafkaClient(PRODUCER) Producer<String, byte[]> producer) {
        return new LateOutcomes(Producers.over(producer), InstantSource.system());
    }

    @Context
    @Bean(preDestroy = "close")
    AwaitedOutcomes awaitedOutcomes(
            Settings settings,
            @KafkaClient(PRODUCER) Producer<String, byte[]> producer,
            @Named(PRODUCER) PendingReplies replies,
            LateOutcomes outcomes) {
        AwaitedOutcomes awaited =
                new AwaitedOutcomes(
                        KafkaSettings.access(settings),
                        Producers.over(producer),
                        replies,
                        outcomes,
                        InstantSource.system());
        awaited.resume();
        return awaited;
    }

    @Singleton
    UserCommands userCommands(
            @KafkaClient(PRODUCER) Producer<String, byte[]> producer,
            @Named(PRODUCER) PendingReplies replies,
            AwaitedOutcomes awaited) {
        return new UserCommands(
                new CommandClient(Producers.over(producer), replies),
                awaited,
                InstantSource.system());
    }
}
