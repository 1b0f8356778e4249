package dev.leash.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Descriptor of a source: addresses at which programs, and no pages, send what concerns incidents.
 * Whoever takes it has a bean of it, and nothing else names its addresses.
 *
 * @param prefix the beginning of its addresses, and of no others: {@code /slack/}
 * @param paths its addresses; the one people are told of comes first
 * @param tokenSetting the setting of the token its senders give; null where a signature tells who
 *     sent a request
 * @param maxBodyBytes the largest body, before anything is known of its sender
 */
public record Source(
        String prefix, List<String> paths, @Nullable String tokenSetting, long maxBodyBytes) {

    /** The beginning of the addresses of the API, which is no source but is for programs, too. */
    static final String API = "/v2/";

    public Source {
        paths = List.copyOf(paths);
        if (paths.isEmpty() || !paths.stream().allMatch(path -> path.startsWith(prefix))) {
            throw new IllegalArgumentException("addresses of a source begin with " + prefix);
        }
    }

    /** One whose senders give a token, and whose route bounds bodies in its own words. */
    public static Source withToken(String prefix, String tokenSetting, String... paths) {
        return new Source(prefix, List.of(paths), tokenSetting, Long.MAX_VALUE);
    }

    /** One whose senders sign what they send. */
    public static Source signed(String prefix, long maxBodyBytes, String... paths) {
        return new Source(prefix, List.of(paths), null, maxBodyBytes);
    }

    /** Whether an address is one of its, as far as its beginning tells. */
    public boolean has(String path) {
        return path.startsWith(prefix);
    }
}
