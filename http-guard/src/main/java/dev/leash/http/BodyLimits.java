package dev.leash.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The largest body each address takes, in bytes, before anything is known of its sender.
 *
 * <p>Slack sends a message of ours back with each click: at most 50 blocks, which this bounds.
 * Twilio sends a text of at most 1,600 characters, twelve bytes each when they are escaped, and some
 * thirty short fields. Reports bound themselves, and say so in their own words.
 */
final class BodyLimits {

    /** Forms anybody may send: an address of e-mail, a button. */
    static final long FORM = 16 * 1024;

    private static final long WRITTEN_BY_PEOPLE = 96 * 1024;
    private static final long SLACK = 128 * 1024;
    private static final long TWILIO = 32 * 1024;
    private static final long SAID_BY_THE_ROUTE = Long.MAX_VALUE;

    private static final Map<String, Long> BY_PREFIX = byPrefix();

    private BodyLimits() {}

    /** The limit of a path; the beginning that fits first decides. */
    static long of(String path) {
        for (Map.Entry<String, Long> limit : BY_PREFIX.entrySet()) {
            if (path.startsWith(limit.getKey())) {
                return limit.getValue();
            }
        }
        return FORM;
    }

    private static Map<String, Long> byPrefix() {
        Map<String, Long> limits = new LinkedHashMap<>();
        limits.put("/webhooks/", SAID_BY_THE_ROUTE);
        limits.put("/v2/", SAID_BY_THE_ROUTE);
        limits.put("/slack/", SLACK);
        limits.put("/twilio/", TWILIO);
        limits.put("/incidents", WRITTEN_BY_PEOPLE);
        limits.put("/l/", WRITTEN_BY_PEOPLE);
        return limits;
    }
}
