package dev.leash.model.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Health of an endpoint.
 *
 * @param endpoint id of the endpoint
 * @param sequence sequence of its last event
 * @param open number of deliveries that have not ended
 * @param inFlight number of attempts under way
 * @param failures number of failed attempts since the last success
 * @param failingSince time of the first of them; null when the last attempt succeeded, or there was
 *     none
 * @param pausedUntil until when it asked to be left alone; null when it did not
 * @param disabledUrl its address when it was disabled; null while it is not disabled
 */
public record EndpointHealth(
        String endpoint,
        long sequence,
        int open,
        int inFlight,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant pausedUntil,
        @Nullable String disabledUrl) {
    /** Health of an endpoint without deliveries. */
    public static EndpointHealth unknown(String endpoint) {
        return new EndpointHealth(endpoint, 0, 0, 0, 0, null, null, null);
    }

    /** Whether it was disabled. */
    public boolean isDisabled() {
        return disabledUrl != null;
    }

    /** The same with changed numbers of open deliveries and attempts under way. */
    EndpointHealth counting(int moreOpen, int moreInFlight) {
        return new EndpointHealth(
                endpoint,
                sequence,
                open + moreOpen,
                inFlight + moreInFlight,
                failures,
                failingSince,
                pausedUntil,
                disabledUrl);
    }

    EndpointHealth succeeded() {
        return new EndpointHealth(endpoint, sequence, open, inFlight, 0, null, null, disabledUrl);
    }

    EndpointHealth failed(Instant at, @Nullable Instant pause) {
        return new EndpointHealth(
                endpoint,
                sequence,
                open,
                inFlight,
                failures + 1,
                failingSince == null ? at : failingSince,
                pause,
                disabledUrl);
    }

    EndpointHealth disabled(String url) {
        return new EndpointHealth(
                endpoint, sequence + 1, open, inFlight, failures, failingSince, null, url);
    }

    EndpointHealth enabled() {
        return new EndpointHealth(endpoint, sequence + 1, open, inFlight, 0, null, null, null);
    }

    /** Leaves out the address, which may contain a token. */
    @Override
    public String toString() {
        return "EndpointHealth[endpoint=%s, open=%d, failures=%d, disabled=%s]"
                .formatted(endpoint, open, failures, isDisabled());
    }
}
