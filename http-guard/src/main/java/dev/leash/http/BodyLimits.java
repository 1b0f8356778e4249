package dev.leash.http;

import java.util.List;
import java.util.Map;

/**
 * Maximum request body of each address, in bytes, before anything is known about the sender.
 * Sources have their own limits.
 *
 * @param sources sources of this process
 */
record BodyLimits(List<Source> sources) {

    /** Limit of forms that anybody may send, such as an e-mail address or a button. */
    static final long FORM = 16 * 1024;

    private static final long WRITTEN_BY_PEOPLE = 96 * 1024;
    private static final long SAID_BY_THE_ROUTE = Long.MAX_VALUE;

    private static final Map<String, Long> BY_PREFIX =
            Map.of(
                    Source.API,
                    SAID_BY_THE_ROUTE,
                    "/incidents",
                    WRITTEN_BY_PEOPLE,
                    "/l/",
                    WRITTEN_BY_PEOPLE);

    /** Limit of a path. */
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
