package dev.leash.wire.webhook;

import dev.leash.wire.link.Hmac;
import java.nio.charset.StandardCharsets;

/**
 * Signing secrets that Leash derives: one for each endpoint and number, from a secret of its own.
 * They are stored nowhere, so neither the workbook nor the log contains any, and knowing one
 * reveals no other.
 */
public final class MadeSecrets {

    private final byte[] key;

    /** Secrets derived from this one. */
    public MadeSecrets(byte[] secret) {
        this.key = secret.clone();
    }

    /**
     * The secret of an endpoint.
     *
     * @param number number of the secret; each number gives another one
     */
    public SigningSecret of(String endpoint, int number) {
        String name = "webhook secret\n" + endpoint + "\n" + number;
        return SigningSecret.of(Hmac.SHA256.of(key, name.getBytes(StandardCharsets.UTF_8)));
    }
}
