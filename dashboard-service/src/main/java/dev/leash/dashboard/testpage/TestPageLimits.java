package dev.leash.dashboard.testpage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The number of test pages one person may be sent in a while. */
@Singleton
final class TestPageLimits {

    /** How many test pages one person may be sent within {@link #WINDOW}. */
    static final int PER_PERSON = 6;

    static final Duration WINDOW = Duration.ofMinutes(30);

    private static final int MAX_KEPT = 10_000;

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MAX_KEPT).expireAfterAccess(WINDOW).build();

    /** Whether one more test page may be sent to a person; counts it when it may. */
    boolean allow(String person) {
        return buckets.get(person, _ -> bucket()).tryConsume(1);
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(PER_PERSON).refillGreedy(PER_PERSON, WINDOW))
                .build();
    }
}
