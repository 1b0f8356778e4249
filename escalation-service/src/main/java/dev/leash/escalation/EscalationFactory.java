package dev.leash.escalation;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.settings.DataSettings;
import dev.leash.settings.InstanceId;
import dev.leash.settings.KafkaSettings;
import dev.leash.settings.PlanSettings;
import dev.leash.settings.Settings;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.ProvisionedStreams;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import java.nio.file.Path;

/** Starts the topology with the process. */
@Factory
final class EscalationFactory {

    /** Id of the application, its group and its internal topics. */
    private static final String APPLICATION_ID = "leash-escalation";

    @Context
    @Named("escalation")
    @Bean(preDestroy = "close")
    ProvisionedStreams escalation(Settings settings, EscalationMetrics metrics) {
        KafkaAccess kafka = KafkaSettings.access(settings);
        Path folder = DataSettings.folder(settings, "escalation");
        EscalationPath path = EscalationSettings.defaultPath(settings);
        return ProvisionedStreams.start(
                kafka,
                () ->
                        Baseline.committingStreams(
                                kafka, APPLICATION_ID, InstanceId.in(folder), folder),
                (topology, partitions) ->
                        EscalationTopology.define(
                                topology,
                                partitions,
                                path,
                                settings.get(EscalationSettings.REOPEN_DAYS),
                                settings.get(PlanSettings.PLAN) == PlanSettings.Plan.PRO,
                                metrics,
                                System::nanoTime));
    }
}
