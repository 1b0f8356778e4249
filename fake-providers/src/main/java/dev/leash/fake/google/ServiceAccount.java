package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.util.Base64;

/** A service account, with a key of its own. */
public final class ServiceAccount {

    private static final String EMAIL = "leash@somebodys-project.iam.gserviceaccount.com";

    private final URI tokenUri;
    private final KeyPair key;
    private volatile boolean isRevoked;

    /**
     * An account with a new key.
     *
     * @param tokenUri where the key is exchanged for tokens
     */
    public ServiceAccount(URI tokenUri) {
        this.tokenUri = tokenUri;
        this.key = freshKey();
    }

    /** The address a spreadsheet is shared with. */
    public String email() {
        return EMAIL;
    }

    /** The key file that its owner downloads, as JSON. */
    public String json() {
        return Json.object()
                .put("type", "service_account")
                .put("project_id", "somebodys-project")
                .put("private_key_id", "0123456789abcdef")
                .put("private_key", privateKey())
                .put("client_email", EMAIL)
                .put("client_id", "100000000000000000001")
                .put("auth_uri", "https://accounts.google.com/o/oauth2/auth")
                .put("token_uri", tokenUri.toString())
                .put("universe_domain", "googleapis.com")
                .toPrettyString();
    }

    /** The key file, written into a folder. */
    public Path file(Path folder) {
        try {
            return Files.writeString(folder.resolve("service-account.json"), json());
        } catch (IOException e) {
            throw new UncheckedIOException("the key cannot be written", e);
        }
    }

    /** A line of the private key, which must never be shown. */
    public String secret() {
        return privateKey().lines().skip(2).findFirst().orElseThrow();
    }

    /** Revokes the key. Tokens given before stay valid for a while. */
    public void revokeKey() {
        isRevoked = true;
    }

    URI tokenUri() {
        return tokenUri;
    }

    /**
     * The claims of a JWT signed with the key (RFC 7523).
     *
     * @throws IllegalArgumentException when the signature is invalid, in Google's words
     */
    public JsonNode claims(String jwt) {
        String[] parts = jwt.split("\\.", -1);
        if (parts.length != 3 || isRevoked || !isSigned(parts)) {
            throw new IllegalArgumentException("Invalid JWT Signature.");
        }
        JsonNode claims = Json.request(decoded(parts[1]));
        if (!claims.path("iss").asText().equals(EMAIL)) {
            throw new IllegalArgumentException("Invalid grant: account not found");
        }
        return claims;
    }

    private boolean isSigned(String[] parts) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key.getPublic());
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private String privateKey() {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(key.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static KeyPair freshKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }
}
