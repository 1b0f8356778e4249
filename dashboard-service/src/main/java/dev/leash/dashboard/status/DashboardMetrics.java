package dev.leash.dashboard.status;

import dev.leash.dashboard.live.LiveHub;
import dev.leash.model.directory.PersonIndex;
import dev.leash.model.incident.State;
import dev.leash.view.delivery.Audit;
import dev.leash.view.directory.DirectoryView;
import dev.leash.view.engine.ViewReader;
import dev.leash.view.incident.Incidents;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;

/** Metrics of the dashboard itself. */
@Singleton
final class DashboardMetrics implements MeterBinder {

    private final ViewReader reader;
    private final Audit audit;
    private final LiveHub hub;
    private final StateCounts counts;
    private final DirectoryView people;

    DashboardMetrics(
            ViewReader reader,
            Audit audit,
            LiveHub hub,
            Incidents incidents,
            DirectoryView people) {
        this.reader = reader;
        this.audit = audit;
        this.hub = hub;
        this.counts = new StateCounts(incidents);
        this.people = people;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("leash_view_lag_records", reader, DashboardMetrics::lag)
                .description("Records the view is behind; NaN while unknown")
                .register(registry);
        FunctionCounter.builder("leash_view_events_total", reader, ViewReader::events)
                .description("Records applied to the view")
                .register(registry);
        Gauge.builder("leash_deliveries_unaccounted", audit, DashboardMetrics::unaccounted)
                .description("Deliveries that should have ended and have not")
                .register(registry);
        Gauge.builder("leash_live_clients", hub, LiveHub::clients)
                .description("Open pages that get live updates")
                .register(registry);
        for (State state : State.ALL) {
            Gauge.builder("leash_incidents", counts, it -> it.of(state))
                    .description("Incidents by state")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        bindSchedules(registry, people);
    }

    private static void bindSchedules(MeterRegistry registry, DirectoryView people) {
        for (boolean somebody : new boolean[] {true, false}) {
            Gauge.builder("leash_schedules", people, known -> schedules(known, somebody))
                    .description("Schedules by whether somebody who can be paged is on call now")
                    .tag("on_call", somebody ? "somebody" : "nobody")
                    .register(registry);
        }
    }

    private static double schedules(DirectoryView people, boolean somebody) {
        Instant now = Instant.now();
        PersonIndex index = people.index();
        return people.schedules().stream()
                .map(schedule -> schedule.peopleAt(now).stream().anyMatch(index::isReachable))
                .filter(covered -> covered == somebody)
                .count();
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
