package dev.leash.intake.goalert;

import dev.leash.http.Source;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Beans of the format of GoAlert. */
@Factory
final class GoAlertFactory {

    @Singleton
    @Named("goalert")
    Source incoming() {
        return Source.withKeys("/api/v2/generic/", GoAlertController.INCOMING);
    }
}
