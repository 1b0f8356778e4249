package dev.leash.chaos.fault;

import dev.leash.chaos.mail.MailServer;
import dev.leash.chaos.mail.Mood;
import dev.leash.chaos.plant.Part;
import dev.leash.chaos.plant.Plant;
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
 * Does what is planned, and writes it down.
 *
 * @param plant the processes
 * @param kafka what stands between them and the broker
 * @param mail the mail server
 * @param ledger where what was done is written down
 * @param clock tells when
 * @param told is told what is done
 */
public record Breaker(
        Plant plant,
        Proxy kafka,
        MailServer mail,
        LedgerFile<Fault> ledger,
        InstantSource clock,
        Consumer<Planned> told) {

    /** How long each piece takes when the connections to Kafka are slow. */
    private static final Duration SLOWLY = Duration.ofMillis(60);

    /** Does all of it, one after the other, and waits until what was started again is well. */
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
                mail.feel(Mood.valueOf(planned.target()));
                await(planned.lasts());
                mail.feel(Mood.WELL);
            }
        }
    }

    private void pause(Part part, Duration lasts) throws InterruptedException {
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

    private static Part part(Planned planned) {
        return Part.valueOf(planned.target().toUpperCase(Locale.ROOT));
    }

    /** Nothing ends it but time, and being interrupted. */
    private static void await(Duration time) throws InterruptedException {
        var _ = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
