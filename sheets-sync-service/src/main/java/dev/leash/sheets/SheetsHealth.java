package dev.leash.sheets;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import org.reactivestreams.Publisher;

/**
 * Says whether the workbook and Kafka are in step, and what keeps them from it; at the start they
 * are once what the workbook says has been decided for the first time. Where the workbook
 * is somebody else's, Leash is well without it: nobody is served by starting it again.
 */
@Singleton
record SheetsHealth(SheetsPart part) implements HealthIndicator {

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(result());
    }

    HealthResult result() {
        Map<String, String> failing = part.failing();
        Map<String, Object> details = new TreeMap<>(failing);
        details.put("caught_up", part.isCaughtUp());
        boolean isWell = (failing.isEmpty() && part.isCaughtUp()) || part.isRemote();
        return HealthResult.builder("sheets")
                .status(isWell ? HealthStatus.UP : HealthStatus.DOWN)
                .details(details)
                .build();
    }
}
