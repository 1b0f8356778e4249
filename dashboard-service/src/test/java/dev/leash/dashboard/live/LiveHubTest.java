package dev.leash.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.view.engine.ChangeSet;
import io.micronaut.http.sse.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler.Worker;
import reactor.core.scheduler.Schedulers;

/** Who may listen, and from when on they know that they do. */
class LiveHubTest {

    private static final int MANY = 1_000;
    private static final ChangeSet TWELVE = new ChangeSet(Set.of("12"), Set.of());

    private final LiveHub hub = new LiveHub(MANY);

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void onePersonHasNoMorePagesThanAnybodyLooksAtAndOthersAreLetIn() {
        List<Disposable> pages =
                IntStream.range(0, LiveHub.MOST_OF_ONE)
                        .mapToObj(_ -> Flux.from(listen("ada")).subscribe())
                        .toList();

        assertThat(hub.listen("ada")).isEmpty();
        assertThat(hub.listen("bob")).isPresent();

        pages.getFirst().dispose();
        assertThat(hub.listen("ada")).isPresent();
        assertThat(hub.clients()).isEqualTo(LiveHub.MOST_OF_ONE - 1);
    }

    @Test
    void whoAskedAndWentAwayBeforeTheAnswerHoldsNoPlace() {
        IntStream.range(0, MANY + LiveHub.MOST_OF_ONE).forEach(_ -> listen("ada"));

        assertThat(hub.clients()).isZero();
        assertThat(hub.listen("ada")).isPresent();
    }

    @Test
    void ofThoseWhoAskAtOnceNoMoreAreLetInThanThereIsRoomFor() {
        List<Publisher<Event<String>>> asked =
                IntStream.range(0, LiveHub.MOST_OF_ONE + 5).mapToObj(_ -> listen("ada")).toList();

        asked.forEach(page -> Flux.from(page).subscribe());

        assertThat(hub.clients()).isEqualTo(LiveHub.MOST_OF_ONE);
    }

    @Test
    void whoHeardTheFirstBeatMissesNoChange() {
        List<String> heard = new CopyOnWriteArrayList<>();

        Flux.from(listen("ada"))
                .subscribe(
                        event -> {
                            heard.add(event.getData());
                            if (heard.size() == 1) {
                                hub.tell(TWELVE);
                            }
                        });

        assertThat(heard).containsExactly("here", "12");
    }

    /** Timers share a few threads with everything else in the process, and one may be held up. */
    @Test
    void theFirstBeatComesThoughEveryThreadOfTheTimersIsBusy() {
        CountDownLatch release = new CountDownLatch(1);
        List<Worker> busy = new ArrayList<>();
        try {
            for (int thread = 0; thread < 2 * Schedulers.DEFAULT_POOL_SIZE; thread++) {
                Worker worker = Schedulers.parallel().createWorker();
                worker.schedule(() -> await(release));
                busy.add(worker);
            }
            List<String> heard = new CopyOnWriteArrayList<>();

            Flux.from(listen("ada")).subscribe(event -> heard.add(event.getName()));

            assertThat(heard).containsExactly("beat");
        } finally {
            release.countDown();
            busy.forEach(Worker::dispose);
        }
    }

    private Publisher<Event<String>> listen(String person) {
        return hub.listen(person).orElseThrow();
    }

    private static void await(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
