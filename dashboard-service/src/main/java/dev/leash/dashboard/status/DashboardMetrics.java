package dev.leash.dashboard.status;

import dev.leash.dashboard.live.LiveHub;
import dev.leash.dashboard.view.Audit;
import dev.leash.dashboard.view.Incidents;
import dev.leash.dashboard.view.People;
import dev.leash.dashboard.view.ViewReader;
import dev.leash.model.incident.State;
import dev.leash.model.oncall.OnCall;
import dev.leash.model.oncall.Schedule;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
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
        for (State state : State.values()) {
            Gauge.builder("leash_incidents", counts, it -> it.of(state))
                    .description("How many incidents are in a state")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        bindSchedules(registry);
    }

    /** Schedules come and go; each scrape shows those there are. */
    private void bindSchedules(MeterRegistry registry) {
        MultiGauge onCall =
                MultiGauge.builder("leash_on_call_people")
                        .description("How many people are on call by a schedule now")
                        .register(registry);
        Gauge.builder("leash_schedules", people, known -> schedules(known, onCall))
                .description("How many schedules there are")
                .register(registry);
    }

    private static double schedules(People people, MultiGauge onCall) {
        List<Schedule> schedules = people.schedules();
        Instant now = Instant.now();
        onCall.register(
                schedules.stream()
                        .map(
                                schedule ->
                                        MultiGauge.Row.of(
                                                Tags.of("schedule", schedule.id()),
                                                onCall(schedule, now)))
                        .<MultiGauge.Row<?>>map(row -> row)
                        .toList(),
                true);
        return schedules.size();
    }

    private static int onCall(Schedule schedule, Instant now) {
        return OnCall.rowAt(schedule, now).map(row -> row.assignees().size()).orElse(0);
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
