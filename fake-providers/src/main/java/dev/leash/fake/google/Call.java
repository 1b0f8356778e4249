package dev.leash.fake.google;

import dev.leash.fake.Heard;
import java.util.OptionalInt;

/**
 * A call of the API.
 *
 * @param method the method as Google's reference names it, such as {@code values.batchGet}
 * @param kind which of the quotas it counts against
 * @param heard the request
 * @param status what was answered, also where the answer was lost; empty where a fault kept it from
 *     being looked at
 */
public record Call(String method, Kind kind, Heard heard, OptionalInt status) {

    /** Which of the two quotas. */
    public enum Kind {
        /** It reads. */
        READ,
        /** It writes. */
        WRITE,
        /** It is none of Sheets, such as a look at Drive. */
        OTHER
    }

    /** Whether it did what it was to do. */
    public boolean isApplied() {
        return status.orElse(0) == 200;
    }

    /** Where the request went and what it said, for people. */
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
