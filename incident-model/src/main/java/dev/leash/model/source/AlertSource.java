package dev.leash.model.source;

import static java.util.Objects.requireNonNull;

import dev.leash.model.kind.Configured;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Alert source as an administrator configured it: programs that send alerts in one format, with one
 * key. The key itself is stored nowhere.
 *
 * @param id stable, opaque id: letters, digits, {@code -} and {@code _}, at most {@value
 *     #MAX_ID_LENGTH}
 * @param name name for people, at most {@value #MAX_NAME_LENGTH} characters; unique
 * @param format format of the alerts
 * @param keyDigest {@link #digest} of the key that its senders give
 * @param formerKey the key before the last rotation; null when there is none
 * @param enabled whether its alerts are taken; those of a disabled source are dropped and counted
 * @param resolvesIncidents whether an incident is resolved when the source says that its problem is
 *     over; otherwise that is noted
 * @param perMinute how many alerts a minute are taken, from 1 to {@value #MAX_PER_MINUTE}
 */
public record AlertSource(
        String id,
        String name,
        SourceFormat format,
        String keyDigest,
        @Nullable FormerKey formerKey,
        boolean enabled,
        boolean resolvesIncidents,
        int perMinute)
        implements Configured {

    /** The longest id, in characters. */
    public static final int MAX_ID_LENGTH = 64;

    /** The longest name, in characters. */
    public static final int MAX_NAME_LENGTH = 50;

    /** The highest limit of alerts per minute. */
    public static final int MAX_PER_MINUTE = 1_000_000;

    /** The limit of alerts per minute, unless another is chosen. */
    public static final int USUAL_PER_MINUTE = 6_000;

    /** How long the former key is accepted after a rotation. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /**
     * Key of a source before its rotation.
     *
     * @param digest {@link AlertSource#digest} of the key
     * @param until when it ends to be accepted
     */
    public record FormerKey(String digest, Instant until) {
        public FormerKey {
            requireDigest(digest);
            requireNonNull(until, "until");
        }
    }

    public AlertSource {
        requireNonNull(format, "format");
        requireDigest(keyDigest);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "the id of an alert source has 1 to 64 letters, digits, - or _");
        }
        if (name.isBlank() || name.length() > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException(
                    "the name has %d characters; from 1 to %d are allowed, not only blanks"
                            .formatted(name.length(), MAX_NAME_LENGTH));
        }
        if (perMinute < 1 || perMinute > MAX_PER_MINUTE) {
            throw new IllegalArgumentException(
                    "the limit is %d alerts a minute; from 1 to %d are allowed"
                            .formatted(perMinute, MAX_PER_MINUTE));
        }
    }

    /** Digest of a key: SHA-256 of its UTF-8, 64 hexadecimal digits. */
    public static String digest(String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Digests of the keys that are accepted, or were until a moment. */
    public List<String> digests() {
        return Stream.concat(
                        Stream.of(keyDigest),
                        Stream.ofNullable(formerKey).map(FormerKey::digest))
                .toList();
    }

    /** Whether the key with a digest is accepted at a moment. */
    public boolean accepts(String digest, Instant at) {
        return digest.equals(keyDigest)
                || (formerKey != null
                        && digest.equals(formerKey.digest())
                        && at.isBefore(formerKey.until()));
    }

    /** The source with a new key; the one before is accepted for another {@link #OVERLAP}. */
    public AlertSource rotated(String newDigest, Instant at) {
        FormerKey former = new FormerKey(keyDigest, at.plus(OVERLAP));
        return new AlertSource(
                id, name, format, newDigest, former, enabled, resolvesIncidents, perMinute);
    }

    /** The source with another name, limit and choices, and the same keys. */
    public AlertSource edited(
            String newName, boolean isEnabled, boolean isResolving, int newPerMinute) {
        return new AlertSource(
                id, newName, format, keyDigest, formerKey, isEnabled, isResolving, newPerMinute);
    }

    private static void requireDigest(String digest) {
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException(
                    "the digest of a key has 64 hexadecimal digits in lower case");
        }
    }
}
