package dev.leash.fake.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Twilio's signature of requests, {@code X-Twilio-Signature}. */
final class Signature {

    private Signature() {}

    /**
     * Base64 of HMAC-SHA1 over the address and all parameters, sorted by name and value, duplicates
     * once.
     */
    static String of(String authToken, String url, List<Parameter> parameters) {
        StringBuilder signed = new StringBuilder(url);
        parameters.stream()
                .distinct()
                .sorted(Comparator.comparing(Parameter::name).thenComparing(Parameter::value))
                .forEach(one -> signed.append(one.name()).append(one.value()));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(
                            mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA1 is missing from this Java", e);
        }
    }
}
