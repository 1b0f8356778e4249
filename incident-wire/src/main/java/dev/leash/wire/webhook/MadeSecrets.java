package dev.leash.wire.webhook;

import dev.leash.wire.link.Hmac;
import java.nio.charset.StandardCharsets;

/**
 * Secrets that Leash makes: one for each endpoint and number, computed from a secret of its own.
 * They are nowhere kept, so that neither the workbook nor the log holds any, and whoever knows one
 * of them knows no other.
 */
public final class MadeSecrets {

    private final byte[] key;

    /** Secrets made from this one. */
    public MadeSecrets(byte[] secret) {
        this.key = secret.clone();
    }

    /**
     * The secret of an endpoint.
     *
     * @param number which of its secrets: the next one is another
     */
    public SigningSecret of(String endpoint, int number) {
        String name = "webhook secret\n" + endpoint + "\n" + number;
        return SigningSecret.of(Hmac.SHA256.of(key, name.getBytes(StandardCharsets.UTF_8)));
    }
}
