package dev.leash.dashboard.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.leash.http.RefusalLog;
import dev.leash.model.directory.PersonKey;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * How often links to sign in with may be asked for. Counts that make no difference any more are forgotten.
 */
@Singleton
public final class SignInLimits {

    /** How often one address may be written to within {@link #WINDOW}. */
    public static final int PER_EMAIL = 5;

    /** How often one visitor may ask within {@link #WINDOW}. */
    public static final int PER_VISITOR = 20;

    /** Within how long. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int MAX_KEPT = 10_000;

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MAX_KEPT).expireAfterAccess(WINDOW).build();

    private final RefusalLog refusals;

    public SignInLimits(RefusalLog refusals) {
        this.refusals = refusals;
    }

    /** Whether an address may be written to once more. */
    public boolean allowsEmail(String email) {
        String key = PersonKey.of(email).map(PersonKey::text).orElse("");
        boolean allowed = take("email " + key, PER_EMAIL);
        if (!allowed) {
            refusals.note("Links to sign in were asked for too often for one address of e-mail");
        }
        return allowed;
    }

    /** Whether whoever is at a network address may ask once more. */
    public boolean allowsVisitor(String address) {
        boolean allowed = take("visitor " + address, PER_VISITOR);
        if (!allowed) {
            refusals.note("Links to sign in were asked for too often from one address");
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
