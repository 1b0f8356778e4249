package dev.leash.intake.incidentio;

import dev.leash.http.Source;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Beans of the format of incident.io. */
@Factory
final class IncidentIoFactory {

    @Singleton
    @Named("incident-io")
    Source events() {
        return Source.withKeys("/v2/alert_events/http/", IncidentIoController.EVENTS);
    }
}
