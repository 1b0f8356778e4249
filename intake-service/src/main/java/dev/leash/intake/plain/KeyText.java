package dev.leash.intake.plain;

import dev.leash.model.text.WellFormedText;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Keys of senders as texts that are kept. A key that is too long, or does not look the same once it
 * is well-formed, ends with a digest of all of it, so that two keys never become one.
 */
final class KeyText {

    private static final int DIGEST_CHARACTERS = 32;

    private KeyText() {}

    /**
     * A key of at most that many characters; the same for the same key.
     *
     * @param maxLength at least 40
     */
    static String fitting(String key, int maxLength) {
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
