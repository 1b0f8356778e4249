package dev.leash.intake.slack;

import dev.leash.wire.link.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Verifies Slack's request signature: {@code v0=} and the HMAC-SHA256 of version, time and body as
 * received, compared in constant time. A request is valid for five minutes before and after its
 * time, so that an intercepted one cannot be replayed later.
 *
 * @param secret the signing secret; never printed
 * @param clock tells how old a request is
 */
record RequestSignature(String secret, InstantSource clock) {

    static final String TIMESTAMP_HEADER = "X-Slack-Request-Timestamp";
    static final String SIGNATURE_HEADER = "X-Slack-Signature";

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    /** Whether the body is worth reading: there is a signature, and its time is valid. */
    boolean mayAdmit(@Nullable String timestamp, @Nullable String signature) {
        return timestamp != null
                && signature != null
                && SECONDS.matcher(timestamp).matches()
                && isNow(Instant.ofEpochSecond(Long.parseLong(timestamp)));
    }

    /** Whether the signature is valid for this time and body. */
    boolean admits(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        return timestamp != null
                && signature != null
                && mayAdmit(timestamp, signature)
                && MessageDigest.isEqual(
                        expected(timestamp, body).getBytes(StandardCharsets.US_ASCII),
                        signature.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isNow(Instant then) {
        return Duration.between(then, clock.instant()).abs().compareTo(GOOD_FOR) <= 0;
    }

    private String expected(String timestamp, byte[] body) {
        byte[] head = ("v0:" + timestamp + ":").getBytes(StandardCharsets.US_ASCII);
        byte[] code = Hmac.SHA256.of(secret.getBytes(StandardCharsets.UTF_8), head, body);
        return "v0=" + HexFormat.of().formatHex(code);
    }

    @Override
    public String toString() {
        return "RequestSignature[]";
    }
}
