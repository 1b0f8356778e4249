package dev.leash.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Reports posted at a steady rate that does not wait for answers.
 *
 * @param port where to post
 * @param path to what
 */
record SteadyPosts(int port, String path) {

    private static final int CONNECTIONS = 32;

    /**
     * Posts so many each second, and waits until all were answered.
     *
     * @param answered is told what came back, and when its post was due; by any thread
     * @return how many there were
     */
    int run(int perSecond, Duration time, BiConsumer<Posts.Answer, Instant> answered)
            throws IOException {
        LinkedBlockingQueue<Posts> free = new LinkedBlockingQueue<>();
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            free.add(new Posts(port, path));
        }
        long every = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long start = System.nanoTime();
        int count = 0;
        try (ExecutorService posters = Executors.newVirtualThreadPerTaskExecutor()) {
            for (; count * every < time.toNanos(); count++) {
                Pause.untilNanoTime(start + count * every);
                Instant due = Instant.now();
                var _ = posters.submit(() -> postOne(free, due, answered));
            }
        }
        for (Posts posts : free) {
            posts.close();
        }
        return count;
    }

    private static Void postOne(
            LinkedBlockingQueue<Posts> free,
            Instant due,
            BiConsumer<Posts.Answer, Instant> answered)
            throws IOException, InterruptedException {
        Posts posts = free.take();
        answered.accept(posts.post("Database down at " + due + " " + System.nanoTime()), due);
        free.add(posts);
        return null;
    }
}
