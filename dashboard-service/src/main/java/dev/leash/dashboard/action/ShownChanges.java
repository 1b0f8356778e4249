package dev.leash.dashboard.action;

import dev.leash.dashboard.view.Changed;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The requests whose effects somebody waits to see in the view: read your own writes. */
public final class ShownChanges {

    private static final Logger LOG = LoggerFactory.getLogger(ShownChanges.class);
    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(1);

    private final Map<String, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();

    /** Hears what has come into the view. */
    public void seen(Changed changed) {
        if (!awaited.isEmpty()) {
            changed.causes().forEach(this::complete);
        }
    }

    /** Begins to watch for a request's effects; to be called before it is sent. */
    void expect(String requestId) {
        awaited.put(requestId, new CompletableFuture<>());
    }

    /** Waits until the view shows the effects of an expected request, a second at most. */
    void await(String requestId) throws InterruptedException, ExecutionException {
        CompletableFuture<Void> shown = awaited.get(requestId);
        if (shown == null) {
            return;
        }
        try {
            shown.get(SHOWN_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            LOG.debug("The view is behind; the page will show it a little later");
        }
    }

    /** Ends the watch for a request's effects. */
    void forget(String requestId) {
        awaited.remove(requestId);
    }

    private void complete(String requestId) {
        CompletableFuture<Void> shown = awaited.get(requestId);
        if (shown != null) {
            shown.complete(null);
        }
    }
}
