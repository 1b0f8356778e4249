package dev.leash.standalone.simulation;

import dev.leash.standalone.simulation.Run.Step;
import dev.leash.standalone.simulation.Run.Written;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.due.DueIndex;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/**
 * One task: a sub-topology over one partition of what it reads. What it does counts once it is
 * committed: then others see what it wrote, its places in its inputs move, and its changelogs keep
 * what its stores have. A crash takes away everything since.
 */
final class Task implements AutoCloseable {

    private static final String DIRECTORY = Topics.DIRECTORY.name();

    private final Part part;
    private final int partition;
    private final Path folder;
    private final Log log;
    private final Lasting lasting = new Lasting();

    private final Map<String, Integer> places = new HashMap<>();
    private final List<Step> open = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private @Nullable Run run;
    private int runs;

    /** What no crash takes away. */
    static final class Lasting {
        final Map<String, Integer> places = new HashMap<>();
        final List<Step> steps = new ArrayList<>();
        final List<Written> written = new ArrayList<>();
        final Changelogs changelogs = new Changelogs();
    }

    Task(Part part, int partition, Path folder, Log log) {
        this.part = part;
        this.partition = partition;
        this.folder = folder;
        this.log = log;
    }

    /** Begins, or goes on from where it last committed, as of that moment. */
    void start(Instant committedAt, FaultInjection mischief) {
        Changelogs restored = new Changelogs(lasting.changelogs);
        mischief.spoil(part, restored, written);
        open.clear();
        written.clear();
        places.clear();
        places.putAll(lasting.places);
        Run next = new Run(part, folder.resolve("run-" + ++runs), committedAt);
        run = next;
        next.restore(restored);
        if (part.readsDirectory()) {
            directory().subList(0, place(DIRECTORY)).stream()
                    .filter(this::isWanted)
                    .forEach(record -> next.take(read(record)));
            readDirectory();
        }
    }

    /** Whether there is something to read. */
    boolean hasWork() {
        return run != null && part.inputs().stream().anyMatch(this::hasMore);
    }

    private boolean hasMore(Topic<?> topic) {
        return place(topic.name()) < log.partition(topic.name(), partition).size();
    }

    /** Reads one record: of which input is open, its order is not. */
    void read(RandomGenerator random) {
        List<Topic<?>> inputs = part.inputs().stream().filter(this::hasMore).toList();
        String topic = inputs.get(random.nextInt(inputs.size())).name();
        take(new Step.Read(topic, log.partition(topic, partition).get(place(topic))));
        places.merge(topic, 1, Integer::sum);
    }

    /** Reads what is new in the directory. */
    void readDirectory() {
        if (run != null && part.readsDirectory()) {
            directory().subList(place(DIRECTORY), directory().size()).stream()
                    .filter(this::isWanted)
                    .map(Task::read)
                    .forEach(this::take);
            places.put(DIRECTORY, directory().size());
        }
    }

    private List<TestRecord<byte[], byte[]>> directory() {
        return log.partition(DIRECTORY, 0);
    }

    /**
     * Planning gets no schedules: to its driver each task is the first, and every one of them would
     * tell people of their shifts.
     */
    private boolean isWanted(TestRecord<byte[], byte[]> record) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        return !part.equals(Part.PLANNING) || !key.startsWith(DirectoryRecord.SCHEDULES);
    }

    private static Step read(TestRecord<byte[], byte[]> record) {
        return new Step.Read(DIRECTORY, record);
    }

    private int place(String topic) {
        return places.getOrDefault(topic, 0);
    }

    void pass(Duration time) {
        if (run != null) {
            take(new Step.Passed(time));
        }
    }

    private void take(Step step) {
        open.add(step);
        written.addAll(running().take(step));
    }

    /** Makes everything since the last commit last. */
    void commit(FaultInjection mischief) {
        lasting.places.putAll(places);
        lasting.steps.addAll(open);
        open.clear();
        lasting.changelogs.takeAll(written);
        lasting.written.addAll(written);
        mischief.spoil(forOthers()).forEach(one -> log.append(one.topic(), one.record()));
        written.clear();
    }

    /** Takes away everything since the last commit. */
    void crash(FaultInjection mischief) {
        close();
        if (mischief == FaultInjection.KEEP_THE_PLACE) {
            lasting.places.putAll(places);
        }
        if (mischief == FaultInjection.KEEP_WHAT_WAS_UNDONE) {
            forOthers().forEach(one -> log.append(one.topic(), one.record()));
        }
    }

    /** All but what its changelogs keep; some of it is for itself, later. */
    private List<Written> forOthers() {
        return written.stream().filter(one -> one.store().isEmpty()).toList();
    }

    /** When it next looks at something by itself, if that is before {@code horizon}. */
    Optional<Instant> nextDeadline(Instant horizon) {
        return part.deadlines().stream()
                .flatMap(
                        store ->
                                new DueIndex(driver().getKeyValueStore(store))
                                        .nextBefore(horizon).stream())
                .min(Instant::compareTo);
    }

    Part part() {
        return part;
    }

    int partition() {
        return partition;
    }

    Lasting lasting() {
        return lasting;
    }

    TopologyTestDriver driver() {
        return running().driver();
    }

    private Run running() {
        if (run == null) {
            throw new IllegalStateException(part.name() + " does not run");
        }
        return run;
    }

    @Override
    public void close() {
        if (run != null) {
            run.close();
            run = null;
        }
    }
}
