package dev.leash.fake.gmail;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.util.Base64;

/** The key of a service account, and what is signed with it. */
final class ServiceKey {

    private static final String EMAIL = "leash@somebodys-project.iam.gserviceaccount.com";

    /** Made once: it takes a while, and one is as good as another. */
    private static final KeyPair PAIR = pair();

    /** The key as its owner downloads it. */
    String json(String tokenUrl) {
        return FakeGmail.JSON
                .createObjectNode()
                .put("type", "service_account")
                .put("project_id", "somebodys-project")
                .put("private_key_id", "0123456789abcdef")
                .put("private_key", pem())
                .put("client_email", EMAIL)
                .put("client_id", "100000000000000000001")
                .put("token_uri", tokenUrl)
                .toPrettyString();
    }

    /**
     * What an assertion claims.
     *
     * @throws IllegalArgumentException when it is not this key's
     */
    JsonNode claims(String assertion) {
        String[] parts = assertion.split("\\.", -1);
        if (parts.length != 3 || !isSigned(parts)) {
            throw new IllegalArgumentException("Invalid JWT Signature.");
        }
        JsonNode claims =
                FakeGmail.json(
                        new String(
                                Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        if (!claims.path("iss").asText().equals(EMAIL)) {
            throw new IllegalArgumentException("account not found");
        }
        return claims;
    }

    private boolean isSigned(String[] parts) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(PAIR.getPublic());
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private String pem() {
        byte[] lineEnd = "\n".getBytes(StandardCharsets.US_ASCII);
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, lineEnd).encodeToString(PAIR.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }
}
