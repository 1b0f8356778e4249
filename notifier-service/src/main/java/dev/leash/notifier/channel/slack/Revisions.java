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
 * Messages that should read otherwise, one after the other, so that they never stand in the way of
 * a new one. Of one message only the newest revision waits, and none comes after a newer one.
 */
final class Revisions {

    /** The most messages that wait; beyond, the one that has waited longest stays as it is. */
    static final int MAX_WAITING = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Revisions.class);

    /** After that long nobody looks at the message any more. */
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
     * Nothing waits yet.
     *
     * @param update changes one message
     * @param pause how long to wait after a failure that names no time
     */
    Revisions(Function<Revise, SendResult> update, Duration pause, InstantSource clock) {
        this.update = update;
        this.pause = pause;
        this.clock = clock;
    }

    private record Waiting(Revise revise, Instant since) {}

    /** Puts a revision in line; false when a newer one of the same message came before. */
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
                LOG.debug("A revision waits: {}", reason);
                putBack(next);
                Thread.sleep(after == null ? pause : shorter(after, LONGEST_PAUSE));
            }
            case SendResult.Permanent(String reason, _) ->
                    LOG.info(
                            "The message of {} stays as it is: {}",
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
            return new SendResult.Permanent("the sender is broken");
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
