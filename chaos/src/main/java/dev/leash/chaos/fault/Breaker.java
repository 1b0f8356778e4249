package dev.leash.chaos.fault;

import dev.leash.chaos.mail.FaultMode;
import dev.leash.chaos.mail.MailServer;
import dev.leash.chaos.plant.Cluster;
import dev.leash.chaos.plant.LeashProcess;
import dev.leash.chaos.wire.Proxy;
import dev.leash.verification.ledger.Fault;
import dev.leash.verification.ledger.LedgerFile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Injects planned faults, and records them.
 *
 * @param plant the processes
 * @param kafka the proxy between them and the broker
 * @param mail the mail server
 * @param ledger where faults are recorded
 * @param clock dates them
 * @param told is told each fault before it is injected
 */
public record Breaker(
        Cluster plant,
        Proxy kafka,
        MailServer mail,
        LedgerFile<Fault> ledger,
        InstantSource clock,
        Consumer<Planned> told) {

    /** Delay of each chunk while connections to Kafka are slow. */
    private static final Duration SLOWLY = Duration.ofMillis(60);

    /**
     * Injects all faults one after the other, and waits after each until restarted processes are
     * healthy.
     */
    public void run(List<Planned> plan) throws InterruptedException {
        Instant begin = clock.instant();
        try (ExecutorService watching = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Planned planned : plan) {
                await(Duration.between(clock.instant(), begin.plus(planned.after())));
                told.accept(planned);
                Instant from = clock.instant();
                carryOut(planned);
                Instant done = clock.instant();
                watching.execute(() -> writeDown(planned, from, done));
            }
        }
    }

    private void writeDown(Planned planned, Instant from, Instant done) {
        ledger.write(new Fault(planned.kind(), planned.target(), from, over(planned, done)));
    }

    private Instant over(Planned planned, Instant done) {
        return switch (planned.kind()) {
            case CRASH, RESTART -> {
                plant.awaitWell(part(planned));
                yield clock.instant();
            }
            case PAUSE, CUT, SLOW, PROVIDER -> done;
        };
    }

    private void carryOut(Planned planned) throws InterruptedException {
        switch (planned.kind()) {
            case CRASH -> plant.crash(part(planned));
            case RESTART -> plant.restart(part(planned));
            case PAUSE -> pause(part(planned), planned.lasts());
            case CUT -> {
                kafka.cut();
                awaitAndMend(planned.lasts());
            }
            case SLOW -> {
                kafka.slowDown(SLOWLY);
                awaitAndMend(planned.lasts());
            }
            case PROVIDER -> {
                mail.feel(FaultMode.valueOf(planned.target()));
                await(planned.lasts());
                mail.feel(FaultMode.WELL);
            }
        }
    }

    private void pause(LeashProcess part, Duration lasts) throws InterruptedException {
        plant.pause(part);
        try {
            await(lasts);
        } finally {
            plant.resume(part);
        }
    }

    private void awaitAndMend(Duration lasts) throws InterruptedException {
        try {
            await(lasts);
        } finally {
            kafka.mend();
        }
    }

    private static LeashProcess part(Planned planned) {
        return LeashProcess.valueOf(planned.target().toUpperCase(Locale.ROOT));
    }

    /** Waits for the whole time, unless interrupted. */
    private static void await(Duration time) throws InterruptedException {
        var _ = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
