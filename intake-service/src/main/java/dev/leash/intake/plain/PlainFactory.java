package dev.leash.intake.plain;

import dev.leash.http.Source;
import dev.leash.intake.IntakeSettings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Beans of the source of reports in plain text and JSON. */
@Factory
final class PlainFactory {

    @Singleton
    Source reports() {
        return Source.withToken(
                "/webhooks/",
                IntakeSettings.INTAKE_TOKEN.name(),
                PlainController.WEBHOOK,
                PlainController.SHORT);
    }
}
