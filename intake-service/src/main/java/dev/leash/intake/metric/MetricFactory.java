package dev.leash.intake.metric;

import dev.leash.http.Source;
import dev.leash.intake.IntakeSettings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Beans of the source of samples. */
@Factory
final class MetricFactory {

    @Singleton
    Source samples() {
        return Source.withToken(
                "/api/metrics/", IntakeSettings.INTAKE_TOKEN.name(), SamplesController.SAMPLES);
    }
}
