package dev.leash.intake;

import dev.leash.intake.people.People;
import dev.leash.intake.refusal.RefusedReports;
import dev.leash.wire.reply.PendingReplies;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;

/**
 * DOWN while Kafka cannot be read, and so most likely not be written either. Tells which reports were
 * refused last, and why.
 */
@Singleton
final class IntakeHealth implements HealthIndicator {

    private final PendingReplies replies;
    private final People people;
    private final RefusedReports refused;

    IntakeHealth(
            @Named(IntakeFactory.PRODUCER) PendingReplies replies,
            People people,
            RefusedReports refused) {
        this.replies = replies;
        this.people = people;
        this.refused = refused;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        boolean well = replies.isReady() && people.isReady();
        return Publishers.just(
                HealthResult.builder("intake", well ? HealthStatus.UP : HealthStatus.DOWN)
                        .details(
                                Map.of(
                                        "waiting", replies.count(),
                                        "knowsPeople", people.isReady(),
                                        "lastRefusedReports", refused.last()))
                        .build());
    }
}
