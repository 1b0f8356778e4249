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
 * Health of the sheets service: DOWN while something fails, or before the workbook's content was
 * first applied; failures are in the details. Always UP with a remote workbook, since a restart
 * would not help.
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
