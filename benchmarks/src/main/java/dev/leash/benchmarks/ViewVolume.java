package dev.leash.benchmarks;

import dev.leash.model.incident.State;
import dev.leash.view.Projections;
import dev.leash.view.engine.View;
import dev.leash.view.incident.IncidentFilter;
import dev.leash.view.incident.Incidents;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Measures the view with many incidents: how fast it is built, and how long a list takes. */
final class ViewVolume implements AutoCloseable {

    private static final int AT_ONCE = 1_000;
    private static final int LISTS = 3_000;
    private static final int WARM_UP = 1_000;
    private static final int PAGE = 30;
    private static final int PAGES = 100;
    private static final Set<State> OPEN = EnumSet.complementOf(EnumSet.of(State.RESOLVED));

    private final View view;
    private final Incidents incidents;
    private final int count;
    private final Random random = new Random(20261101);

    private ViewVolume(View view, int count) {
        this.view = view;
        this.incidents = new Incidents(view);
        this.count = count;
    }

    /**
     * A view of that many incidents.
     *
     * @param rate is told each batch, and how long it took
     */
    static ViewVolume build(Path folder, int count, Rate rate) {
        View view = View.open(folder, Projections.all());
        Histories histories = new Histories();
        for (int from = 1; from <= count; from += AT_ONCE) {
            List<ConsumerRecord<String, byte[]>> records =
                    histories.of(from, Math.min(count + 1, from + AT_ONCE));
            rate.time(records.size(), () -> view.fill(records));
        }
        return new ViewVolume(view, count);
    }

    /** Durations of list queries, each with its counts as a page needs them, in microseconds. */
    Histogram lists() {
        for (int i = 0; i < WARM_UP; i++) {
            list(i);
        }
        Histogram micros = new Histogram(3);
        for (int i = 0; i < LISTS; i++) {
            long start = System.nanoTime();
            list(i);
            micros.recordValue((System.nanoTime() - start) / 1_000);
        }
        return micros;
    }

    private void list(int which) {
        int skip = PAGE * random.nextInt(PAGES);
        switch (which % 5) {
            case 0 -> urgent(filter(OPEN, null), skip);
            case 1 -> newest(filter(EnumSet.allOf(State.class), null), skip);
            case 2 -> newest(filter(Set.of(State.RESOLVED), null), skip);
            case 3 -> newest(filter(OPEN, Set.of("critical")), skip);
            default -> {
                String after = "" + (1 + random.nextInt(count));
                IncidentFilter any = filter(EnumSet.allOf(State.class), null);
                incidents.after(any, true, after, PAGE);
                incidents.counts(any);
            }
        }
    }

    private void urgent(IncidentFilter filter, int skip) {
        incidents.urgentFirst(filter, skip, PAGE);
        incidents.counts(filter);
    }

    private void newest(IncidentFilter filter, int skip) {
        incidents.list(filter, true, skip, PAGE);
        incidents.counts(filter);
    }

    private static IncidentFilter filter(Set<State> states, @Nullable Set<String> severities) {
        return new IncidentFilter(states, severities, "", null, null, null, null);
    }

    @Override
    public void close() {
        view.close();
    }
}
