package dev.leash.model.webhook;

import java.time.Duration;
import java.util.List;

/**
 * When a message is posted again: the schedule of Svix. The last attempt is about 27 hours and 35
 * minutes after the first. Each wait is up to a tenth longer or shorter, so that what failed
 * together does not come back together; how much follows from the message, so that a replay of the
 * log decides the same.
 */
public final class RetrySchedule {

    private static final List<Duration> WAITS =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(10));

    /** How often a message is tried, unless somebody asks for a replay. */
    public static final int MAX_ATTEMPTS = WAITS.size() + 1;

    private static final int PER_MILLE = 1_000;
    private static final int JITTER_PER_MILLE = 100;

    private RetrySchedule() {}

    /** Whether there is another attempt after so many. */
    static boolean goesOnAfter(int attempts) {
        return attempts < MAX_ATTEMPTS;
    }

    /** How long to wait after so many attempts have failed, from 1. */
    static Duration waitAfter(int attempts, PostId post) {
        Duration wait = WAITS.get(attempts - 1);
        int spread =
                Math.floorMod(seed(post) + 7_919 * attempts, 2 * JITTER_PER_MILLE + 1)
                        - JITTER_PER_MILLE;
        return wait.plus(wait.multipliedBy(spread).dividedBy(PER_MILLE));
    }

    /** Text has the same hash everywhere. */
    private static int seed(PostId post) {
        return 31 * post.endpoint().hashCode() + post.message().hashCode();
    }
}
