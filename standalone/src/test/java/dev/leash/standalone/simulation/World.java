package dev.leash.standalone.simulation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Everything there is, and the time. Each step is one thing that happens somewhere. Time goes on in
 * whole seconds, so that a clock that was started anew looks when one that was not looks too.
 */
final class World implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-02T03:00:00Z");

    private static final int MAX_UNTIL_QUIET = 100_000;

    final Log log;
    final Providers providers;
    final Reporters reporters;
    final List<Application> applications;
    Instant now = START;

    private final Office office;
    private final Responders responders;

    World(Path folder, RandomGenerator random, FaultInjection mischief) {
        int partitions = 1 + random.nextInt(2);
        log = new Log(partitions);
        providers = new Providers(log);
        reporters = new Reporters(log);
        office = new Office(log);
        responders = new Responders(log);
        applications =
                List.of(
                        new Application(Part.escalation(partitions), folder, log, mischief, now),
                        new Application(List.of(Part.PLANNING), folder, log, mischief, now));
        office.open(random, now);
        applications.forEach(application -> application.start(now));
    }

    /** Something happens, or only time passes. */
    void step(RandomGenerator random) {
        switch (random.nextInt(25)) {
            case 0, 1 -> reporters.declare(random, now);
            case 2 -> reporters.declareAgain(random, now);
            case 3 -> responders.ask(random, now);
            case 4 -> responders.askAgain(random);
            case 5 -> office.change(random, now);
            case 6 -> pass(Duration.ofSeconds(1 + random.nextInt(900)));
            case 7, 8 -> pass(Duration.ofSeconds(1 + random.nextInt(3)));
            case 9, 10, 11 -> any(random).commit(now);
            case 12 -> crash(random);
            case 13 -> reporters.wantTestPage(random, now);
            case 14 -> reporters.recover(random, now);
            default -> work(random);
        }
    }

    /** Whether nobody is down. */
    boolean isUp() {
        return applications.stream().allMatch(Application::isUp);
    }

    void commit() {
        applications.forEach(application -> application.commit(now));
    }

    private Application any(RandomGenerator random) {
        return applications.get(random.nextInt(applications.size()));
    }

    private void crash(RandomGenerator random) {
        Application one = any(random);
        if (one.isUp() && random.nextBoolean()) {
            one.crash();
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
        applications.forEach(application -> application.pass(time));
    }

    /** Somebody does the next they have to do; false when nobody has anything. */
    private boolean work(RandomGenerator random) {
        List<Runnable> possible = new ArrayList<>();
        for (Application one : applications) {
            if (one.mayStart(now)) {
                possible.add(() -> one.start(now));
            }
            if (one.hasWork()) {
                possible.add(() -> one.work(random));
            }
            if (one.hasNewDirectory()) {
                possible.add(one::readDirectory);
            }
        }
        if (providers.haveWork()) {
            possible.add(() -> providers.work(random, now));
        }
        if (possible.isEmpty()) {
            return false;
        }
        possible.get(random.nextInt(possible.size())).run();
        return true;
    }

    /**
     * Nobody reports or asks any more, providers are well, nothing crashes, and everything runs
     * until it is done.
     */
    void settle(RandomGenerator random) {
        providers.getWell();
        pass(Duration.ofSeconds(1));
        quieten(random);
        office.endSilences(now);
        quieten(random);
        pass(Duration.ofMinutes(1));
        quieten(random);
        responders.resolveEverything(now);
        runUntil(now.plus(Duration.ofHours(26)), random);
    }

    /** Lets time pass from one deadline to the next. */
    void runUntil(Instant end, RandomGenerator random) {
        quieten(random);
        for (int done = 0; now.isBefore(end); done++) {
            if (done > MAX_UNTIL_QUIET) {
                throw new IllegalStateException("it goes in a circle: there is always more to do");
            }
            Instant next =
                    applications.stream()
                            .flatMap(one -> one.nextDeadline(end).stream())
                            .min(Instant::compareTo)
                            .orElse(end);
            long seconds = Math.ceilDiv(Duration.between(now, next).toMillis(), 1_000L);
            pass(Duration.ofSeconds(Math.max(1, seconds)));
            quieten(random);
        }
    }

    private void quieten(RandomGenerator random) {
        boolean isBusy = true;
        for (int done = 0; isBusy; done++) {
            if (done > MAX_UNTIL_QUIET) {
                throw new IllegalStateException("records go in a circle");
            }
            isBusy = work(random);
            if (!isBusy) {
                commit();
                isBusy = work(random);
            }
        }
    }

    @Override
    public void close() {
        applications.forEach(Application::close);
    }
}
