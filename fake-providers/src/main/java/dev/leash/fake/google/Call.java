package dev.leash.fake.google;

import dev.leash.fake.ReceivedRequest;
import java.util.OptionalInt;

/**
 * A call of the API.
 *
 * @param method the method as Google's reference names it, such as {@code values.batchGet}
 * @param kind the quota it counts against
 * @param heard the request
 * @param status the status of the answer, even if the answer was lost; empty where a fault
 *     prevented the call
 */
public record Call(String method, Kind kind, ReceivedRequest heard, OptionalInt status) {

    /** Quota of a call. */
    public enum Kind {
        /** Reads. */
        READ,
        /** Writes. */
        WRITE,
        /** Counts against no quota of Sheets, such as a call to Drive. */
        OTHER
    }

    /** Whether the call was carried out. */
    public boolean isApplied() {
        return status.orElse(0) == 200;
    }

    /** Address and body of the request, for people. */
    @Override
    public String toString() {
        return "%s %s %s%s -> %s"
                .formatted(
                        method,
                        heard.method(),
                        heard.path(),
                        heard.query().isEmpty() ? "" : "?" + heard.query(),
                        status.isPresent() ? status.getAsInt() : "nothing");
    }
}
