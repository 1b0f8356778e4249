package dev.leash.notifier;

import dev.leash.model.notification.PlannerConfig;
import dev.leash.notifier.channel.Channels;
import dev.leash.notifier.planning.DeliveryWatch;
import dev.leash.notifier.planning.PlanningTopology;
import dev.leash.notifier.planning.ShiftSettings;
import dev.leash.notifier.work.ChannelMonitor;
import dev.leash.notifier.work.ChannelReports;
import dev.leash.notifier.work.QueueAges;
import dev.leash.notifier.work.QueueDepths;
import dev.leash.notifier.work.Withdrawals;
import dev.leash.notifier.work.Workers;
import dev.leash.settings.DataSettings;
import dev.leash.settings.InstanceId;
import dev.leash.settings.KafkaSettings;
import dev.leash.settings.SecretSettings;
import dev.leash.settings.Settings;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.kafka.ProvisionedStreams;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** Beans of planning and of the workers, started with the process. */
@Factory
final class NotifierFactory {

    /** Name of the application, its group and its internal topics. */
    private static final String APPLICATION_ID = "leash-notifier";

    private static final String NOTIFIER = "notifier";

    @Context
    @Named(NOTIFIER)
    @Bean(preDestroy = "close")
    ProvisionedStreams planning(Settings settings, DeliveryWatch watch) {
        KafkaAccess kafka = KafkaSettings.access(settings);
        Path folder = DataSettings.folder(settings, NOTIFIER);
        PlannerConfig rules = NotifierSettings.rules(settings);
        Duration reminderLead = ShiftSettings.reminderLead(settings);
        return ProvisionedStreams.start(
                kafka,
                () ->
                        Baseline.committingStreams(
                                kafka, APPLICATION_ID, InstanceId.in(folder), folder),
                topology ->
                        PlanningTopology.define(
                                topology, rules, reminderLead, watch, System::nanoTime));
    }

    @Singleton
    @Named(NOTIFIER)
    @Bean(preDestroy = "close")
    Producers producers(Settings settings) {
        return Producers.to(KafkaSettings.access(settings));
    }

    @Singleton
    @Bean(preDestroy = "close")
    Withdrawals withdrawals(Settings settings) {
        return Withdrawals.start(KafkaSettings.access(settings), InstantSource.system());
    }

    @Singleton
    @Bean(preDestroy = "close")
    ChannelMonitor channelMonitor(@Named(NOTIFIER) Producers producers) {
        return ChannelMonitor.start(new ChannelReports(producers), InstantSource.system());
    }

    @Singleton
    @Bean(preDestroy = "close")
    QueueDepths queueDepths(Settings settings) {
        return new QueueDepths(KafkaSettings.access(settings));
    }

    @Singleton
    QueueAges queueAges() {
        return new QueueAges(InstantSource.system());
    }

    @Singleton
    Channels channels(Settings settings, @Named(NOTIFIER) Producers producers) {
        return Channels.of(
                settings, producers, SecretSettings.links(settings), InstantSource.system());
    }

    @Context
    @Bean(preDestroy = "close")
    Workers workers(
            Settings settings,
            Channels channels,
            @Named(NOTIFIER) Producers producers,
            Withdrawals withdrawals,
            ChannelMonitor monitor,
            QueueAges ages) {
        return Workers.start(
                KafkaSettings.access(settings),
                channels.senders(),
                producers,
                withdrawals,
                monitor,
                ages,
                InstantSource.system());
    }
}
