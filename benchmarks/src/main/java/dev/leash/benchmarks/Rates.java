package dev.leash.benchmarks;

import dev.leash.benchmarks.Meter.Use;
import dev.leash.wire.kafka.KafkaAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * What one incident costs at different rates, beside what a report costs a bare pipeline of three
 * hops: the hops between report, incident, plan and message.
 *
 * @param folder where the table and its plot are written
 * @param step how long each rate is kept up at least
 */
record Rates(Path folder, Duration step) {

    private static final int HOPS = 3;
    private static final List<Integer> PER_SECOND = List.of(1, 5, 20, 50, 100, 200);
    private static final int REPORTS_AT_LEAST = 30;
    private static final int WARMING_PER_SECOND = 100;
    private static final Duration WARMING_STEP = Duration.ofSeconds(20);

    /** Until what is told of deliveries, and who follows incidents, is written too. */
    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(3);

    /**
     * So many steps are longer than the three minutes after which an attempt is looked at again.
     */
    private static final int STEPS_UNTIL_QUIET = 7;

    /**
     * What one report came to.
     *
     * @param processorMillis beyond what the process uses while nothing happens
     */
    record Cost(double processorMillis, double transactions, double records, double bytes) {}

    /**
     * One line of the table.
     *
     * @param p50 from a post to its first delivery, in milliseconds
     * @param p99 the same
     */
    record Row(int perSecond, long p50, long p99, Cost leash, Cost bare) {}

    private interface Load {
        int run(int perSecond, Duration time) throws IOException;
    }

    List<Figure> run() throws IOException {
        List<Histogram> latencies = new ArrayList<>();
        List<Cost> leash = leash(latencies);
        List<Cost> bare = bare();
        List<Row> rows = new ArrayList<>();
        for (int index = 0; index < PER_SECOND.size(); index++) {
            Histogram millis = latencies.get(index);
            rows.add(
                    new Row(
                            PER_SECOND.get(index),
                            millis.getValueAtPercentile(50),
                            millis.getValueAtPercentile(99),
                            leash.get(index),
                            bare.get(index)));
        }
        Files.createDirectories(folder);
        String table = table(rows);
        Files.writeString(folder.resolve("rates.md"), table);
        Files.writeString(folder.resolve("rates.svg"), RatePlot.svg(rows));
        System.out.print(table);
        Row five = rows.get(PER_SECOND.indexOf(5));
        return List.of(
                Figure.atMost(
                        4, "transactions of an incident, at 5/s", five.leash().transactions(), ""),
                Figure.atMost(60, "records of an incident, at 5/s", five.leash().records(), ""),
                Figure.told(
                        "processor time of an incident to a bare report's, at 5/s",
                        five.leash().processorMillis() / five.bare().processorMillis(),
                        "ratio"));
    }

    private List<Cost> leash(List<Histogram> latencies) throws IOException {
        int port = Child.freePort();
        int kafkaPort = Child.freePort();
        try (Folder data = Folder.temporary();
                Child child = Measurements.unlimited(port, kafkaPort, data.path());
                Meter meter = Meter.of(child.process(), kafkaPort)) {
            HandoverLatency handing =
                    new HandoverLatency(port, KafkaAccess.plain("127.0.0.1:" + kafkaPort));
            WarmUp.of(child.process()).by(() -> handing.run(WARMING_PER_SECOND, WARMING_STEP));
            return costs(
                    meter,
                    (perSecond, time) -> {
                        Histogram millis = handing.run(perSecond, time);
                        latencies.add(millis);
                        return (int) millis.getTotalCount();
                    });
        }
    }

    private List<Cost> bare() throws IOException {
        int port = Child.freePort();
        int kafkaPort = Child.freePort();
        try (Folder data = Folder.temporary();
                Child child = Measurements.bare(port, kafkaPort, data.path(), HOPS);
                Meter meter = Meter.of(child.process(), kafkaPort)) {
            SteadyPosts posts = new SteadyPosts(port, "/bare");
            Load load = (perSecond, time) -> posts.run(perSecond, time, (_, _) -> {});
            WarmUp.of(child.process()).by(() -> load.run(WARMING_PER_SECOND, WARMING_STEP));
            return costs(meter, load);
        }
    }

    private List<Cost> costs(Meter meter, Load load) throws IOException {
        Pause.millis(step.multipliedBy(STEPS_UNTIL_QUIET).toMillis());
        double idle = idleMillisPerSecond(meter);
        List<Cost> costs = new ArrayList<>();
        for (int perSecond : PER_SECOND) {
            Duration enough = Duration.ofSeconds(Math.ceilDiv(REPORTS_AT_LEAST, perSecond));
            Use before = meter.read();
            long began = System.nanoTime();
            int reports = load.run(perSecond, step.compareTo(enough) > 0 ? step : enough);
            Pause.millis(SETTLES_WITHIN.toMillis());
            double seconds = (System.nanoTime() - began) / 1e9;
            costs.add(cost(before, meter.read(), idle * seconds, reports));
        }
        return costs;
    }

    private double idleMillisPerSecond(Meter meter) throws IOException {
        Duration before = meter.read().processor();
        long began = System.nanoTime();
        Pause.millis(step.toMillis());
        Duration used = meter.read().processor().minus(before);
        return used.toMillis() * 1e9 / (System.nanoTime() - began);
    }

    private static Cost cost(Use before, Use after, double idleMillis, int reports) {
        double millis =
                (after.processor().minus(before.processor()).toNanos()
                                / (double) TimeUnit.MILLISECONDS.toNanos(1))
                        - idleMillis;
        return new Cost(
                Math.max(0, millis) / reports,
                (after.transactions() - before.transactions()) / (double) reports,
                (after.records() - before.records()) / (double) reports,
                (after.bytes() - before.bytes()) / (double) reports);
    }

    private static String table(List<Row> rows) {
        StringBuilder table =
                new StringBuilder(
                        """
                        | a second | p50 ms | p99 ms | processor ms | bare | transactions | bare | records | bare | bytes |
                        |---|---|---|---|---|---|---|---|---|---|
                        """);
        for (Row row : rows) {
            table.append(
                    String.format(
                            Locale.ROOT,
                            "| %d | %d | %d | %.1f | %.1f | %.1f | %.1f | %.0f | %.0f | %,.0f |%n",
                            row.perSecond(),
                            row.p50(),
                            row.p99(),
                            row.leash().processorMillis(),
                            row.bare().processorMillis(),
                            row.leash().transactions(),
                            row.bare().transactions(),
                            row.leash().records(),
                            row.bare().records(),
                            row.leash().bytes()));
        }
        return table.toString();
    }
}
