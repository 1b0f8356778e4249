package dev.leash.intake.body;

import dev.leash.model.text.WellFormedText;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Senders' keys as well-formed texts of bounded length. A key that is too long or ill-formed ends
 * with a digest of the whole key, so that two different keys never become equal.
 */
public final class KeyText {

    private static final int DIGEST_CHARACTERS = 32;

    private KeyText() {}

    /**
     * The key in at most that many characters; equal keys give equal texts.
     *
     * @param maxLength at least 40
     */
    public static String fitting(String key, int maxLength) {
        String plain = WellFormedText.line(key);
        if (plain.equals(key) && key.length() <= maxLength) {
            return key;
        }
        String digest = "#" + digest(key);
        return WellFormedText.cut(plain, maxLength - digest.length()) + digest;
    }

    private static String digest(String key) {
        try {
            ByteBuffer characters = ByteBuffer.allocate(key.length() * Character.BYTES);
            characters.asCharBuffer().put(key);
            byte[] all = MessageDigest.getInstance("SHA-256").digest(characters.array());
            return HexFormat.of().formatHex(all).substring(0, DIGEST_CHARACTERS);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
