package dev.leash.dashboard.live;

import dev.leash.view.engine.Changed;
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
 * Hands every change to every open page. A page that is too slow to listen is hung up on; it comes
 * back by itself and then fetches everything anew.
 */
public final class LiveHub implements AutoCloseable {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int BUFFERED = 256;
    private static final int MAX_WORDS = 200;

    /** More pages than anybody looks at. */
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
     * @param most how many pages may listen at once
     */
    public LiveHub(int most) {
        this.most = most;
    }

    /** Hands on a change. */
    public void tell(Changed changed) {
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

    /** How many pages listen. */
    public int clients() {
        return clients.get();
    }

    /**
     * The changes from now on; empty when too many listen already, or whoever asks has too many. A
     * place is taken by who begins to listen: whoever went away before that holds none.
     *
     * @param person who asks; null when nobody had to say
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
     * By the first beat a page knows that it is live: it waits for no other thread, and comes when
     * no change can be missed any more.
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

    /** Too many words at once are told as a star: everything may have changed. */
    private static String text(Changed changed) {
        return changed.words().size() > MAX_WORDS
                ? Changed.EVERYTHING
                : String.join(" ", new TreeSet<>(changed.words()));
    }

    @Override
    public void close() {
        closing.tryEmitEmpty();
    }
}
