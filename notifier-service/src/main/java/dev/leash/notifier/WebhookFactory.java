package dev.leash.notifier;

import dev.leash.notifier.webhook.WebhookTopology;
import dev.leash.notifier.webhook.WebhookWorkers;
import dev.leash.settings.DataSettings;
import dev.leash.settings.HttpSettings;
import dev.leash.settings.InstanceId;
import dev.leash.settings.KafkaSettings;
import dev.leash.settings.Settings;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.kafka.ProvisionedStreams;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import java.nio.file.Path;

/** Beans of webhooks, started with the process as an application of their own. */
@Factory
final class WebhookFactory {

    static final String WEBHOOKS = "webhooks";

    /** Name of the application, its group and its internal topics. */
    private static final String APPLICATION_ID = "leash-webhooks";

    @Context
    @Named(WEBHOOKS)
    @Bean(preDestroy = "close")
    ProvisionedStreams webhooks(Settings settings) {
        KafkaAccess kafka = KafkaSettings.access(settings);
        Path folder = DataSettings.folder(settings, WEBHOOKS);
        String base = HttpSettings.publicUrl(settings).toString();
        return ProvisionedStreams.start(
                kafka,
                () ->
                        Baseline.committingStreams(
                                kafka, APPLICATION_ID, InstanceId.in(folder), folder),
                topology -> WebhookTopology.define(topology, base, System::nanoTime));
    }

    @Context
    @Bean(preDestroy = "close")
    WebhookWorkers webhookWorkers(Settings settings, @Named("notifier") Producers producers) {
        return WebhookWorkers.start(settings, producers);
    }
}
