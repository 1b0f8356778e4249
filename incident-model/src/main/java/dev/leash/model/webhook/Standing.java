package dev.leash.model.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint has behaved.
 *
 * @param endpoint which endpoint
 * @param sequence the number of its last event
 * @param open how many posts are not over
 * @param inFlight how many attempts are under way
 * @param failures how many attempts have failed since the last that did not
 * @param failingSince since when; null when the last attempt did not fail, or there was none
 * @param pausedUntil until when it wants to be left alone; null when it does not
 * @param disabledUrl where it was when it was disabled; null while it is not
 */
public record Standing(
        String endpoint,
        long sequence,
        int open,
        int inFlight,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant pausedUntil,
        @Nullable String disabledUrl) {
    /** That of an endpoint nobody has posted to. */
    public static Standing unknown(String endpoint) {
        return new Standing(endpoint, 0, 0, 0, 0, null, null, null);
    }

    /** Whether it is told nothing any more. */
    public boolean isDisabled() {
        return disabledUrl != null;
    }

    /** The same with so many more posts that are not over, and attempts under way. */
    Standing counting(int moreOpen, int moreInFlight) {
        return new Standing(
                endpoint,
                sequence,
                open + moreOpen,
                inFlight + moreInFlight,
                failures,
                failingSince,
                pausedUntil,
                disabledUrl);
    }

    Standing succeeded() {
        return new Standing(endpoint, sequence, open, inFlight, 0, null, null, disabledUrl);
    }

    Standing failed(Instant at, @Nullable Instant pause) {
        return new Standing(
                endpoint,
                sequence,
                open,
                inFlight,
                failures + 1,
                failingSince == null ? at : failingSince,
                pause,
                disabledUrl);
    }

    Standing disabled(String url) {
        return new Standing(
                endpoint, sequence + 1, open, inFlight, failures, failingSince, null, url);
    }

    Standing enabled() {
        return new Standing(endpoint, sequence + 1, open, inFlight, 0, null, null, null);
    }

    /** Without the address, which may hold a token. */
    @Override
    public String toString() {
        return "Standing[endpoint=%s, open=%d, failures=%d, disabled=%s]"
                .formatted(endpoint, open, failures, isDisabled());
    }
}
