package dev.leash.standalone.simulation;

import dev.leash.wire.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A process with every task of some sub-topologies. They commit together, and crash together. */
final class Application implements AutoCloseable {

    private final List<Task> tasks = new ArrayList<>();
    private final Log log;
    private final FaultInjection mischief;
    private Instant committedAt;
    private int readOfDirectory;
    private boolean isUp;

    Application(List<Part> parts, Path folder, Log log, FaultInjection mischief, Instant now) {
        this.log = log;
        this.mischief = mischief;
        this.committedAt = now;
        for (Part part : parts) {
            for (int partition = 0; partition < part.tasks(log); partition++) {
                Path own = folder.resolve(part.name() + "-" + partition);
                tasks.add(new Task(part, partition, own, log));
            }
        }
    }

    /** Begins, or comes back after a crash; what there is of the directory is read first. */
    void start(Instant now) {
        tasks.forEach(task -> task.start(committedAt, mischief));
        readOfDirectory = sizeOfDirectory();
        isUp = true;
        pass(Duration.between(committedAt, now));
    }

    boolean isUp() {
        return isUp;
    }

    /** Whether it may come back: a start takes a second at least. */
    boolean mayStart(Instant now) {
        return !isUp && !committedAt.plusSeconds(1).isAfter(now);
    }

    void pass(Duration time) {
        if (isUp && time.isPositive()) {
            tasks.forEach(task -> task.pass(time));
        }
    }

    boolean hasWork() {
        return isUp && tasks.stream().anyMatch(Task::hasWork);
    }

    /** One of its tasks reads a record. */
    void work(RandomGenerator random) {
        List<Task> busy = tasks.stream().filter(Task::hasWork).toList();
        busy.get(random.nextInt(busy.size())).read(random);
    }

    boolean hasNewDirectory() {
        return isUp && readOfDirectory < sizeOfDirectory();
    }

    void readDirectory() {
        tasks.forEach(Task::readDirectory);
        readOfDirectory = sizeOfDirectory();
    }

    private int sizeOfDirectory() {
        return log.partition(Topics.DIRECTORY.name(), 0).size();
    }

    void commit(Instant now) {
        if (isUp) {
            tasks.forEach(task -> task.commit(mischief));
            committedAt = now;
        }
    }

    void crash() {
        tasks.forEach(task -> task.crash(mischief));
        isUp = false;
    }

    Optional<Instant> nextDeadline(Instant horizon) {
        return tasks.stream()
                .flatMap(task -> task.nextDeadline(horizon).stream())
                .min(Instant::compareTo);
    }

    List<Task> tasks() {
        return tasks;
    }

    @Override
    public void close() {
        tasks.forEach(Task::close);
    }
}
