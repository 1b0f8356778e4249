package dev.leash.http;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Descriptor of a source: addresses at which programs, and no pages, send reports or callbacks. The
 * part that serves them has a bean of it, and nothing else names its addresses.
 *
 * @param prefix prefix of its addresses, and of no others: {@code /slack/}
 * @param paths its addresses; the first is the one that people are told
 * @param tokenSetting setting of the token its senders give; null when a signature or a
 *     configured key authenticates them
 * @param maxBodyBytes maximum body before anything is known about the sender
 */
public record Source(
        String prefix, List<String> paths, @Nullable String tokenSetting, long maxBodyBytes) {

    /** Prefix of the API, which is no source but is used by programs, too. */
    static final String API = "/v2/";

    /** Order in which sources are asked: an address belongs to the longest prefix it has. */
    static final Comparator<Source> LONGEST_PREFIX_FIRST =
            Comparator.comparingInt((Source source) -> source.prefix().length()).reversed();

    public Source {
        paths = List.copyOf(paths);
        if (paths.isEmpty() || !paths.stream().allMatch(path -> path.startsWith(prefix))) {
            throw new IllegalArgumentException("addresses of a source begin with " + prefix);
        }
    }

    /** A source whose senders give a token, and whose route limits bodies itself. */
    public static Source withToken(String prefix, String tokenSetting, String... paths) {
        return new Source(prefix, List.of(paths), tokenSetting, Long.MAX_VALUE);
    }

    /** A source whose senders sign requests. */
    public static Source signed(String prefix, long maxBodyBytes, String... paths) {
        return new Source(prefix, List.of(paths), null, maxBodyBytes);
    }

    /**
     * A source whose senders give a key that is configured for them, and whose routes limit bodies
     * themselves.
     */
    public static Source withKeys(String prefix, String... paths) {
        return new Source(prefix, List.of(paths), null, Long.MAX_VALUE);
    }

    /** Whether an address belongs to it, by prefix. */
    public boolean has(String path) {
        return path.startsWith(prefix);
    }
}
