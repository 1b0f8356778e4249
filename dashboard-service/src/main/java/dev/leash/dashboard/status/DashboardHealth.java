package dev.leash.dashboard.status;

import dev.leash.view.engine.ReaderStatus;
import dev.leash.view.engine.ViewReader;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.reactivestreams.Publisher;

/** Health of the dashboard: UP only while the log is read and the lag of the view is known. */
@Singleton
record DashboardHealth(ViewReader reader) implements HealthIndicator {

    @Override
    public Publisher<HealthResult> getResult() {
        ReaderStatus status = reader.status();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("ready", status.ready());
        if (status.lag() != null) {
            details.put("lag_records", status.lag());
        }
        if (status.trouble() != null) {
            details.put("trouble", status.trouble());
        }
        return Publishers.just(
                HealthResult.builder(
                                "dashboard", status.isUp() ? HealthStatus.UP : HealthStatus.DOWN)
                        .details(details)
                        .build());
    }
}
