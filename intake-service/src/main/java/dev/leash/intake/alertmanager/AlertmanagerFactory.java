package dev.leash.intake.alertmanager;

import dev.leash.http.Source;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Beans of the formats of Prometheus. */
@Factory
final class AlertmanagerFactory {

    @Singleton
    @Named("alertmanager-webhook")
    Source webhook() {
        return Source.withKeys("/alertmanager/", AlertmanagerController.WEBHOOK);
    }

    @Singleton
    @Named("alertmanager-on-call")
    Source onCall() {
        return Source.withKeys("/integrations/", AlertmanagerController.ON_CALL);
    }

    @Singleton
    @Named("alertmanager-receiver")
    Source receiver() {
        return Source.withKeys("/v2/alert_events/alertmanager/", AlertmanagerController.NATIVE);
    }

    @Singleton
    @Named("alertmanager-alerts")
    Source alerts() {
        return Source.withKeys(AlertmanagerController.ALERTS, AlertmanagerController.ALERTS);
    }

    @Singleton
    @Named("alertmanager-status")
    Source status() {
        return Source.withKeys(AlertmanagerController.STATUS, AlertmanagerController.STATUS);
    }

    @Singleton
    @Named("alertmanager-silences")
    Source silences() {
        return Source.withKeys(AlertmanagerController.SILENCES, AlertmanagerController.SILENCES);
    }
}
