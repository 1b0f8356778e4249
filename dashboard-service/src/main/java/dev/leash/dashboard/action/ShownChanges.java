package dev.leash.dashboard.action;

import dev.leash.view.engine.ChangeSet;
import dev.leash.wire.reply.ReadYourWrite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Read-your-writes for the view: requests that wait until their effect is shown. */
@Singleton
public final class ShownChanges implements ReadYourWrite {

    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(1);

    private final Map<String, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();

    /** Records changes that have reached the view. */
    public void seen(ChangeSet changed) {
        if (!awaited.isEmpty()) {
            changed.causes().forEach(this::complete);
        }
    }

    @Override
    public Watch expect(String requestId) {
        CompletableFuture<Void> shown = new CompletableFuture<>();
        awaited.put(requestId, shown);
        return new Watch() {
            @Override
            public void await() {
                shown.completeOnTimeout(null, SHOWN_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
            }

            @Override
            public void close() {
                awaited.remove(requestId, shown);
            }
        };
    }

    private void complete(String requestId) {
        CompletableFuture<Void> shown = awaited.get(requestId);
        if (shown != null) {
            shown.complete(null);
        }
    }
}
