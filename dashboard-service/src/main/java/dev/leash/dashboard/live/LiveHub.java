package dev.leash.dashboard.live;

import dev.leash.view.engine.ChangeSet;
import io.micronaut.http.sse.Event;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Broadcasts changes to all open pages. A page that reads too slowly is disconnected; it reconnects
 * and then fetches everything anew.
 */
public final class LiveHub implements AutoCloseable {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int BUFFERED = 256;
    private static final int MAX_WORDS = 200;

    /** The most open pages of one person. */
    static final int MOST_OF_ONE = 50;

    private final int most;
    private final ConcurrentMap<String, Integer> byPerson = new ConcurrentHashMap<>();
    private final AtomicInteger clients = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final Sinks.Many<Event<String>> changes = Sinks.many().multicast().directBestEffort();
    private final Sinks.Empty<Void> closing = Sinks.empty();

    /**
     * A hub.
     *
     * @param most the most open pages altogether
     */
    public LiveHub(int most) {
        this.most = most;
    }

    /** Broadcasts a change. */
    public void tell(ChangeSet changed) {
        String text = text(changed);
        if (clients.get() == 0 || text.isEmpty()) {
            return;
        }
        lock.lock();
        try {
            changes.tryEmitNext(Event.of(text).name("changed"));
        } finally {
            lock.unlock();
        }
    }

    /** The number of connected pages. */
    public int clients() {
        return clients.get();
    }

    /**
     * The changes from now on; empty when too many pages are connected, altogether or of this
     * person. Room is taken at subscription, so that a page that closed before holds none.
     *
     * @param person the contact; null where pages are open without signing in
     */
    public Optional<Publisher<Event<String>>> listen(@Nullable String person) {
        return hasRoom(person)
                ? Optional.of(Flux.defer(() -> enter(person) ? events(person) : Flux.empty()))
                : Optional.empty();
    }

    private boolean hasRoom(@Nullable String person) {
        return clients.get() < most
                && (person == null || byPerson.getOrDefault(person, 0) < MOST_OF_ONE);
    }

    private boolean enter(@Nullable String person) {
        if (clients.incrementAndGet() > most) {
            clients.decrementAndGet();
            return false;
        }
        if (person != null && byPerson.merge(person, 1, Integer::sum) > MOST_OF_ONE) {
            leave(person);
            return false;
        }
        return true;
    }

    /**
     * The first heartbeat tells a page that it is live: sent in the same thread, at a time from
     * which no change can be missed.
     */
    private Flux<Event<String>> events(@Nullable String person) {
        Flux<Event<String>> beats =
                Flux.interval(HEARTBEAT).onBackpressureDrop().map(_ -> beat()).startWith(beat());
        return Flux.merge(
                        changes.asFlux()
                                .onBackpressureBuffer(BUFFERED, BufferOverflowStrategy.ERROR),
                        beats)
                .takeUntilOther(closing.asMono())
                .doFinally(_ -> leave(person));
    }

    private static Event<String> beat() {
        return Event.of("here").name("beat");
    }

    private void leave(@Nullable String person) {
        clients.decrementAndGet();
        if (person != null) {
            byPerson.computeIfPresent(person, (_, count) -> count == 1 ? null : count - 1);
        }
    }

    /** A change of too many ids is sent as a star, which stands for everything. */
    private static String text(ChangeSet changed) {
        return changed.words().size() > MAX_WORDS
                ? ChangeSet.EVERYTHING
                : String.join(" ", new TreeSet<>(changed.words()));
    }

    @Override
    public void close() {
        closing.tryEmitEmpty();
    }
}
