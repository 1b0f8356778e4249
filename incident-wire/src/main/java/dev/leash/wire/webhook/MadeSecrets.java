package dev.leash.wire.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets that Leash makes: one for each endpoint and number, computed from a secret of its own.
 * They are nowhere kept, so that neither the workbook nor the log holds any, and whoever knows one
 * of them knows no other.
 */
public final class MadeSecrets {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** Secrets made from this one. */
    public MadeSecrets(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * The secret of an endpoint.
     *
     * @param number which of its secrets: the next one is another
     */
    public SigningSecret of(String endpoint, int number) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            String name = "webhook secret\n" + endpoint + "\n" + number;
            return SigningSecret.of(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is missing from this Java", e);
        }
    }
}
