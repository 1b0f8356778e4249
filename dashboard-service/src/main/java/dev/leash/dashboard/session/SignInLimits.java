package dev.leash.dashboard.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.leash.http.RefusalLog;
import dev.leash.model.directory.PersonKey;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Rate limits of sign-in links. Counts that no longer matter are forgotten. */
@Singleton
public final class SignInLimits {

    /** How many links one address is sent within {@link #WINDOW}. */
    public static final int PER_EMAIL = 5;

    /** How many links one visitor may request within {@link #WINDOW}. */
    public static final int PER_VISITOR = 20;

    /** Time window of the limits. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int MAX_KEPT = 10_000;

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MAX_KEPT).expireAfterAccess(WINDOW).build();

    private final RefusalLog refusals;

    public SignInLimits(RefusalLog refusals) {
        this.refusals = refusals;
    }

    /** Whether an address may be sent one more link; counts it. */
    public boolean allowsEmail(String email) {
        String key = PersonKey.of(email).map(PersonKey::text).orElse("");
        boolean allowed = take("email " + key, PER_EMAIL);
        if (!allowed) {
            refusals.note("Sign-in links were requested too often for one e-mail address");
        }
        return allowed;
    }

    /** Whether a visitor at a network address may request one more link; counts it. */
    public boolean allowsVisitor(String address) {
        boolean allowed = take("visitor " + address, PER_VISITOR);
        if (!allowed) {
            refusals.note("Sign-in links were requested too often from one IP address");
        }
        return allowed;
    }

    private boolean take(String key, int most) {
        return buckets.get(key, _ -> bucket(most)).tryConsume(1);
    }

    private static Bucket bucket(int most) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                .build();
    }
}
