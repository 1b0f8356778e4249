package dev.leash.dashboard.status;

import dev.leash.dashboard.live.LiveHub;
import dev.leash.dashboard.view.Audit;
import dev.leash.dashboard.view.ViewReader;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Instant;

/** What the dashboard measures of itself. */
@Singleton
final class DashboardMetrics implements MeterBinder {

    private final ViewReader reader;
    private final Audit audit;
    private final LiveHub hub;

    DashboardMetrics(ViewReader reader, Audit audit, LiveHub hub) {
        this.reader = reader;
        this.audit = audit;
        this.hub = hub;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("leash_view_lag_records", reader, DashboardMetrics::lag)
                .description("How many records the view is behind; NaN when nobody can say")
                .register(registry);
        FunctionCounter.builder("leash_view_events_total", reader, ViewReader::events)
                .description("How many records were folded into the view")
                .register(registry);
        Gauge.builder("leash_deliveries_unaccounted", audit, DashboardMetrics::unaccounted)
                .description("How many messages should have come to an end and have not")
                .register(registry);
        Gauge.builder("leash_live_clients", hub, LiveHub::clients)
                .description("How many open pages are kept up to date")
                .register(registry);
    }

    private static double unaccounted(Audit audit) {
        Audit.Found found = audit.at(Instant.now());
        return found.deliveries() + found.pages();
    }

    private static double lag(ViewReader reader) {
        Long lag = reader.status().lag();
        return lag == null ? Double.NaN : lag;
    }
}
