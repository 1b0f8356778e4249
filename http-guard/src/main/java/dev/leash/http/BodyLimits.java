package dev.leash.http;

import java.util.List;
import java.util.Map;

/**
 * Largest body each address takes, in bytes, before anything is known of its sender. A source says
 * its own.
 *
 * @param sources who takes what programs send
 */
record BodyLimits(List<Source> sources) {

    /** Forms anybody may send: an address of e-mail, a button. */
    static final long FORM = 16 * 1024;

    private static final long WRITTEN_BY_PEOPLE = 96 * 1024;
    private static final long SAID_BY_THE_ROUTE = Long.MAX_VALUE;

    private static final Map<String, Long> BY_PREFIX =
            Map.of(
                    Source.API, SAID_BY_THE_ROUTE,
                    "/incidents", WRITTEN_BY_PEOPLE,
                    "/l/", WRITTEN_BY_PEOPLE);

    /** The limit of a path. */
    long of(String path) {
        for (Source source : sources) {
            if (source.has(path)) {
                return source.maxBodyBytes();
            }
        }
        return BY_PREFIX.entrySet().stream()
                .filter(limit -> path.startsWith(limit.getKey()))
                .mapToLong(Map.Entry::getValue)
                .findFirst()
                .orElse(FORM);
    }
}
