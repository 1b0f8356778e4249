package dev.leash.notifier.work;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.ChannelHealth;
import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.PersonalNotice;
import dev.leash.model.notification.SendResult;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the results of attempts on every channel, and reports once when a channel begins to fail
 * for everybody and once when it works again: in the log of this process, and to fallbacks and
 * administrators. Its state ends with the process. Thread-safe.
 */
public final class ChannelMonitor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelMonitor.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(5);

    private final ChannelReports reports;
    private final InstantSource clock;
    private final Map<Channel, ChannelHealth> health = new EnumMap<>(Channel.class);
    private final Map<Failure, LongAdder> failures = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("leash-channels").daemon().factory());

    private record Failure(Channel channel, FailureCode code) {}

    private ChannelMonitor(ChannelReports reports, InstantSource clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * A monitor that checks the time by itself until it is closed.
     *
     * @param reports notifies fallbacks and administrators
     * @param clock dates results
     */
    public static ChannelMonitor start(ChannelReports reports, InstantSource clock) {
        ChannelMonitor monitor = new ChannelMonitor(reports, clock);
        long every = LOOKS_EVERY.toMillis();
        var _ =
                monitor.timer.scheduleWithFixedDelay(
                        monitor::look, every, every, TimeUnit.MILLISECONDS);
        return monitor;
    }

    /**
     * Records the result of one attempt.
     *
     * @param person the recipient
     */
    public void ended(Channel channel, String person, SendResult result) {
        result.failure().ifPresent(code -> count(channel, code));
        if (!(result instanceof SendResult.Withdrawn)) {
            Instant now = clock.instant();
            change(channel, before -> before.after(person, result, now));
        }
    }

    /**
     * Records an attempt that was given back without asking the provider. It is counted, and says
     * nothing about the health of the channel.
     */
    void notMade(Channel channel, FailureCode code) {
        count(channel, code);
    }

    /** The health of a channel. */
    public synchronized ChannelHealth of(Channel channel) {
        return health.getOrDefault(channel, ChannelHealth.WELL);
    }

    /** How many attempts on a channel failed with a code since the process began. */
    public long failures(Channel channel, FailureCode code) {
        LongAdder count = failures.get(new Failure(channel, code));
        return count == null ? 0 : count.sum();
    }

    private void look() {
        try {
            Instant now = clock.instant();
            for (Channel channel : Channel.ALL) {
                change(channel, before -> before.at(now));
            }
            reports.sendWaiting();
        } catch (RuntimeException e) {
            LOG.error("The state of the channels could not be updated; trying again shortly", e);
        }
    }

    private synchronized void change(Channel channel, UnaryOperator<ChannelHealth> change) {
        ChannelHealth before = of(channel);
        ChannelHealth after = change.apply(before);
        health.put(channel, after);
        if (after.failing() && !before.failing()) {
            Instant since = Objects.requireNonNull(after.firstFailureAt());
            LOG.warn(
                    "Every message by {} has failed since {}, {} times in a row: {}",
                    channel,
                    since,
                    after.failuresInRow(),
                    after.reason());
            reports.tell(new PersonalNotice.OfChannel(channel, true, since, after.reason()));
        } else if (before.failing() && !after.failing()) {
            Instant since = Objects.requireNonNull(before.firstFailureAt());
            LOG.info(
                    "{} works again. It had failed since {}, {} times",
                    channel,
                    since,
                    before.failuresInRow());
            reports.tell(new PersonalNotice.OfChannel(channel, false, since, before.reason()));
        }
    }

    private void count(Channel channel, FailureCode code) {
        failures.computeIfAbsent(new Failure(channel, code), _ -> new LongAdder()).increment();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
