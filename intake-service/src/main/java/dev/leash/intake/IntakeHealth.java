package dev.leash.intake;

import dev.leash.intake.people.DirectoryCache;
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
 * Health of intake: DOWN while Kafka cannot be read, since it can then most likely not be written
 * either. Shows the last refused reports with their reasons.
 */
@Singleton
final class IntakeHealth implements HealthIndicator {

    private final PendingReplies replies;
    private final DirectoryCache people;
    private final RefusedReports refused;

    IntakeHealth(
            @Named(IntakeFactory.PRODUCER) PendingReplies replies,
            DirectoryCache people,
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
