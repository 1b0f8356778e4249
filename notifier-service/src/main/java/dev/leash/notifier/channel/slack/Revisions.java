package dev.leash.notifier.channel.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.leash.model.notification.Dispatch.Revise;
import dev.leash.model.notification.SendResult;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Queue of message revisions, made one after the other so that they never delay a new message. Only
 * the newest revision of a message is kept, and an older one is never made after a newer one.
 */
final class Revisions {

    /** The most messages whose revision waits; beyond that, the oldest one is dropped. */
    static final int MAX_WAITING = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Revisions.class);

    /** Time after which a revision is given up, since nobody looks at the message any more. */
    private static final Duration WORTH_TRYING = Duration.ofMinutes(10);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Function<Revise, SendResult> update;
    private final Duration pause;
    private final InstantSource clock;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private final Cache<String, Long> newest =
            Caffeine.newBuilder().maximumSize(MAX_WAITING).build();
    private boolean working;

    /**
     * An empty queue.
     *
     * @param update makes one revision
     * @param pause how long to wait after a failure that names no time
     */
    Revisions(Function<Revise, SendResult> update, Duration pause, InstantSource clock) {
        this.update = update;
        this.pause = pause;
        this.clock = clock;
    }

    private record Waiting(Revise revise, Instant since) {}

    /** Queues a revision; false when a newer one of the same message was queued before. */
    synchronized boolean add(Revise revise) {
        Long known = newest.getIfPresent(revise.providerId());
        if (known != null && known > revise.incidentSequence()) {
            return false;
        }
        newest.put(revise.providerId(), revise.incidentSequence());
        waiting.put(revise.providerId(), new Waiting(revise, clock.instant()));
        if (waiting.size() > MAX_WAITING) {
            var _ = takeFirst();
        }
        if (!working) {
            working = true;
            Thread.ofVirtual().name("leash-slack-revisions").start(this::work);
        }
        return true;
    }

    private void work() {
        try {
            for (Optional<Waiting> next = next(); next.isPresent(); next = next()) {
                perform(next.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Optional<Waiting> next() {
        Optional<Waiting> next = takeFirst();
        working = next.isPresent();
        return next;
    }

    private synchronized Optional<Waiting> takeFirst() {
        Iterator<Waiting> first = waiting.values().iterator();
        if (!first.hasNext()) {
            return Optional.empty();
        }
        Waiting taken = first.next();
        first.remove();
        return Optional.of(taken);
    }

    private void perform(Waiting next) throws InterruptedException {
        switch (result(next.revise())) {
            case SendResult.Retryable(String reason, var after, _) -> {
                LOG.debug("A revision is postponed: {}", reason);
                putBack(next);
                Thread.sleep(after == null ? pause : shorter(after, LONGEST_PAUSE));
            }
            case SendResult.Permanent(String reason, _) ->
                    LOG.info(
                            "The message about incident {} cannot be revised: {}",
                            next.revise().delivery().incidentId(),
                            reason);
            case SendResult.Sent _, SendResult.Unknown _, SendResult.Withdrawn _ -> {}
        }
    }

    private SendResult result(Revise revise) {
        try {
            return update.apply(revise);
        } catch (RuntimeException e) {
            LOG.error("A revision of incident {} failed", revise.delivery().incidentId(), e);
            return new SendResult.Permanent("the sender failed unexpectedly");
        }
    }

    private synchronized void putBack(Waiting one) {
        if (Duration.between(one.since(), clock.instant()).compareTo(WORTH_TRYING) < 0) {
            waiting.putIfAbsent(one.revise().providerId(), one);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
