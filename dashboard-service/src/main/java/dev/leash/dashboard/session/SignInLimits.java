package dev.leash.dashboard.session;

import dev.leash.model.directory.PersonKey;
import dev.leash.http.RefusalLog;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often links to sign in with may be asked for. The longest unused counts are forgotten first.
 */
public final class SignInLimits {

    /** How often one address may be written to within {@link #WINDOW}. */
    public static final int PER_EMAIL = 5;

    /** How often one visitor may ask within {@link #WINDOW}. */
    public static final int PER_VISITOR = 20;

    /** Within how long. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int MAX_KEPT = 10_000;

    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MAX_KEPT;
                }
            };

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

    private synchronized boolean take(String key, int most) {
        return buckets.computeIfAbsent(key, _ -> bucket(most)).tryConsume(1);
    }

    private static Bucket bucket(int most) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                .build();
    }
}
