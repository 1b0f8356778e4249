package dev.leash.dashboard.status;

import dev.leash.dashboard.live.LiveHub;
import dev.leash.view.delivery.Audit;
import dev.leash.view.incident.Incidents;
import dev.leash.view.directory.People;
import dev.leash.view.engine.ViewReader;
import dev.leash.model.directory.PersonIndex;
import dev.leash.model.incident.State;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;

/** What the dashboard measures of itself. */
@Singleton
final class DashboardMetrics implements MeterBinder {

    private final ViewReader reader;
    private final Audit audit;
    private final LiveHub hub;
    private final StateCounts counts;
    private final People people;

    DashboardMetrics(
            ViewReader reader, Audit audit, LiveHub hub, Incidents incidents, People people) {
        this.reader = reader;
        this.audit = audit;
        this.hub = hub;
        this.counts = new StateCounts(incidents);
        this.people = people;
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
        for (State state : State.ALL) {
            Gauge.builder("leash_incidents", counts, it -> it.of(state))
                    .description("How many incidents are in a state")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        bindSchedules(registry, people);
    }

    private static void bindSchedules(MeterRegistry registry, People people) {
        for (boolean somebody : new boolean[] {true, false}) {
            Gauge.builder("leash_schedules", people, known -> schedules(known, somebody))
                    .description(
                            "How many schedules have somebody on call now who can be paged, and how many nobody")
                    .tag("on_call", somebody ? "somebody" : "nobody")
                    .register(registry);
        }
    }

    private static double schedules(People people, boolean somebody) {
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
