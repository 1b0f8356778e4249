package dev.leash.intake.twilio;

import dev.leash.intake.form.FormFields;
import dev.leash.wire.link.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Verifies Twilio's signature: Base64 of HMAC-SHA1 with the account's auth token over the address
 * Twilio was given and every field, sorted by name and value, duplicates once (<a
 * href="https://www.twilio.com/docs/usage/security#validating-requests">Twilio: validating
 * requests</a>). The signature contains no time, so a valid request may be replayed.
 */
final class TwilioSignature {

    /** Header with the signature. */
    static final String HEADER = "X-Twilio-Signature";

    private static final Comparator<FormFields.Field> IN_ORDER =
            Comparator.comparing(FormFields.Field::name).thenComparing(FormFields.Field::value);

    private final byte[] key;

    TwilioSignature(String authToken) {
        this.key = authToken.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the signature is valid; compared in constant time. */
    boolean fits(String url, FormFields form, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8),
                        of(url, form).getBytes(StandardCharsets.UTF_8));
    }

    private String of(String url, FormFields form) {
        StringBuilder signed = new StringBuilder(url);
        form.fields().stream()
                .sorted(IN_ORDER)
                .distinct()
                .forEach(field -> signed.append(field.name()).append(field.value()));
        byte[] code = Hmac.SHA1.of(key, signed.toString().getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(code);
    }
}
