package dev.leash.intake.pagerduty;

import dev.leash.http.Source;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Beans of the format of PagerDuty. Two of its addresses begin as those of the API do. */
@Factory
final class PagerDutyFactory {

    @Singleton
    @Named("pagerduty-events")
    Source events() {
        return Source.withKeys(PagerDutyController.ENQUEUE, PagerDutyController.ENQUEUE);
    }

    @Singleton
    @Named("pagerduty-changes")
    Source changes() {
        return Source.withKeys(PagerDutyController.CHANGE, PagerDutyController.CHANGE);
    }

    @Singleton
    @Named("pagerduty-integrations")
    Source integrations() {
        return Source.withKeys("/integration/", PagerDutyController.INTEGRATION);
    }
}
