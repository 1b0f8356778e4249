package dev.leash.chaos;

import dev.leash.chaos.people.Responders;
import dev.leash.chaos.plant.Addresses;
import dev.leash.chaos.view.Dashboard;
import dev.leash.chaos.view.Workbook;
import dev.leash.verification.Bounds;
import dev.leash.verification.Checker;
import dev.leash.verification.ledger.Fault;
import dev.leash.verification.ledger.Ledgers;
import dev.leash.verification.log.LogReader;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.report.InvariantVerdict;
import dev.leash.verification.report.VerificationReport;
import dev.leash.verification.view.ObservedView;
import dev.leash.wire.kafka.KafkaAccess;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Waits until everything has settled, and verifies the log. */
record SettlePhase(
        Addresses addresses,
        RunLedgers papers,
        Dashboard dashboard,
        Workbook workbook,
        Responders responders,
        InstantSource clock,
        ConsoleLog say) {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    /** Limit of lateness without a fault. */
    private static final Duration LATE = Duration.ofSeconds(1);

    /** Time in which a worker that already holds a cancelled dispatch may still begin it. */
    private static final Duration CANCELLING = Duration.ofSeconds(5);

    /** Invariants that may hold only after everything has settled. */
    private static final List<Invariant> AWAITED =
            List.of(
                    Invariant.DELIVERIES_END,
                    Invariant.PAGES_ARE_REQUESTED,
                    Invariant.DASHBOARD_IS_THE_LOG,
                    Invariant.WORKBOOK_IS_THE_LOG);

    /**
     * Verifies repeatedly until nothing is under way, or the time is over; the last result counts.
     */
    VerificationReport await(Duration atMost) throws IOException, InterruptedException {
        Instant giveUpAt = clock.instant().plus(atMost);
        VerificationReport report = judge(atMost);
        while (!isAtRest(report) && clock.instant().isBefore(giveUpAt)) {
            resolveWhatIsOpen();
            var _ = new CountDownLatch(1).await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            report = judge(atMost);
        }
        return judge(Duration.ZERO);
    }

    private boolean isAtRest(VerificationReport report) throws IOException, InterruptedException {
        List<InvariantVerdict> waiting =
                AWAITED.stream()
                        .map(report::of)
                        .filter(verdict -> verdict.open() > 0 || verdict.isFailed())
                        .toList();
        int open = dashboard.open().size();
        say.line("settling: %d incidents are open%s".formatted(open, words(waiting)));
        return waiting.isEmpty() && open == 0;
    }

    private static String words(List<InvariantVerdict> waiting) {
        return waiting.stream()
                .map(
                        verdict ->
                                ", %s: %d"
                                        .formatted(
                                                verdict.invariant(),
                                                verdict.open() + verdict.failed()))
                .collect(Collectors.joining());
    }

    private void resolveWhatIsOpen() throws IOException, InterruptedException {
        responders.readOn();
        dashboard.open().forEach(responders::resolve);
    }

    private VerificationReport judge(Duration underWay) throws IOException, InterruptedException {
        Ledgers ledgers = papers.read();
        Checker checker = new Checker(new Bounds(LATE, underWay, CANCELLING), ledgers);
        List<ObservedView> views = List.of(dashboard.view(), workbook.view());
        KafkaAccess kafka = KafkaAccess.plain("127.0.0.1:" + addresses.kafka());
        new LogReader(kafka, (_, _, _) -> {}).read(checker);
        VerificationReport report = checker.finish(views, clock.instant());
        Map<String, Object> figures = new LinkedHashMap<>(report.figures());
        figures.putAll(faults(ledgers));
        return new VerificationReport(report.verdicts(), figures);
    }

    private static Map<String, Object> faults(Ledgers ledgers) {
        Map<String, Object> figures = new TreeMap<>();
        ledgers.faults()
                .all()
                .forEach(
                        fault ->
                                figures.merge(
                                        "faults: " + fault.kind(),
                                        1,
                                        (before, one) -> (int) before + (int) one));
        figures.put(
                "kill -9",
                ledgers.faults().all().stream()
                        .filter(fault -> fault.kind() == Fault.Kind.CRASH)
                        .collect(
                                Collectors.groupingBy(
                                        Fault::target, TreeMap::new, Collectors.counting())));
        return figures;
    }
}
