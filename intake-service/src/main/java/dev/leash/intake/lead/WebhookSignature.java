package dev.leash.intake.lead;

import dev.leash.wire.webhook.SigningSecret;
import io.micronaut.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Verifies the signatures of Standard Webhooks, as Svix sends them: one entry of the header fits
 * one of the secrets, compared in constant time. A request is valid for five minutes before and
 * after its time.
 *
 * @param secrets the secrets, at least one; never printed
 * @param clock tells how old a request is
 */
record WebhookSignature(List<SigningSecret> secrets, InstantSource clock) {

    /** Maximum number of entries that are compared. */
    static final int MAX_ENTRIES = 16;

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
    private static final Pattern ID = Pattern.compile("[\\x21-\\x2D\\x2F-\\x7E]{1,256}");

    WebhookSignature {
        secrets = List.copyOf(secrets);
    }

    /**
     * The three headers of a signed request, of one naming: {@code webhook-…} or {@code svix-…}.
     *
     * @param id id of the message, the same on every retry
     * @param seconds time of the attempt, in seconds since 1970
     * @param signatures entries separated by blanks, each with its version
     */
    record Headers(String id, long seconds, String signatures) {

        /** The headers of a request; empty when one is missing or malformed. */
        static Optional<Headers> of(HttpHeaders headers) {
            return of(headers, "webhook-").or(() -> of(headers, "svix-"));
        }

        private static Optional<Headers> of(HttpHeaders headers, String prefix) {
            String id = headers.get(prefix + "id");
            String timestamp = headers.get(prefix + "timestamp");
            String signatures = headers.get(prefix + "signature");
            return id != null
                            && timestamp != null
                            && signatures != null
                            && ID.matcher(id).matches()
                            && SECONDS.matcher(timestamp).matches()
                    ? Optional.of(new Headers(id, Long.parseLong(timestamp), signatures))
                    : Optional.empty();
        }
    }

    /** Whether the body is worth reading: its time is valid. */
    boolean mayAdmit(Headers headers) {
        Instant then = Instant.ofEpochSecond(headers.seconds());
        return Duration.between(then, clock.instant()).abs().compareTo(GOOD_FOR) <= 0;
    }

    /** Whether the request was signed with one of the secrets, and its time is valid. */
    boolean admits(Headers headers, byte[] body) {
        List<byte[]> given =
                Arrays.stream(headers.signatures().split(" ", MAX_ENTRIES + 1))
                        .limit(MAX_ENTRIES)
                        .map(entry -> entry.getBytes(StandardCharsets.UTF_8))
                        .toList();
        return mayAdmit(headers)
                && secrets.stream()
                        .map(secret -> secret.sign(headers.id(), headers.seconds(), body))
                        .map(expected -> expected.getBytes(StandardCharsets.UTF_8))
                        .anyMatch(
                                expected ->
                                        given.stream()
                                                .anyMatch(
                                                        one ->
                                                                MessageDigest.isEqual(
                                                                        expected, one)));
    }

    @Override
    public String toString() {
        return "WebhookSignature[]";
    }
}
