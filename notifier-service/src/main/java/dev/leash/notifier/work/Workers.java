package dev.leash.notifier.work;

import dev.leash.model.directory.Channel;
import dev.leash.notifier.channel.Sender;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.kafka.Reachability;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every channel's lanes. */
public final class Workers implements AutoCloseable {

    private static final int LANES = 2;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final List<Lane> lanes = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    private final Past past;
    private final Reachability reachability;

    private Workers(Past past, Reachability reachability) {
        this.past = past;
        this.reachability = reachability;
    }

    /**
     * Starts the lanes of each channel, which together hand over as much at once as its sender can
     * bear.
     */
    public static Workers start(
            KafkaAccess kafka,
            Map<Channel, Sender> senders,
            Producers receipts,
            Withdrawals withdrawals,
            ChannelMonitor monitor,
            QueueAges ages,
            InstantSource clock) {
        Workers workers = new Workers(Past.start(kafka, clock), new Reachability(kafka));
        senders.forEach(
                (channel, sender) -> {
                    Job job =
                            new Job(
                                    sender,
                                    receipts,
                                    withdrawals,
                                    workers.past,
                                    monitor,
                                    ages,
                                    clock);
                    int atOnce = Math.ceilDiv(sender.concurrency(), LANES);
                    for (int lane = 1; lane <= LANES; lane++) {
                        workers.start(
                                new Lane(
                                        kafka,
                                        workers.reachability,
                                        Topics.dispatches(channel),
                                        atOnce,
                                        job),
                                channel + "-" + lane);
                    }
                });
        return workers;
    }

    private void start(Lane lane, String name) {
        lanes.add(lane);
        threads.add(Thread.ofPlatform().name("leash-" + name).daemon().start(lane));
    }

    /** How many lanes work. */
    public long running() {
        return threads.stream().filter(Thread::isAlive).count();
    }

    /** How many lanes there should be. */
    public int wanted() {
        return lanes.size();
    }

    @Override
    public void close() {
        lanes.forEach(Lane::close);
        try {
            for (Thread thread : threads) {
                thread.join(STOP_WITHIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reachability.close();
            past.close();
        }
    }
}
