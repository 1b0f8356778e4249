package dev.leash.wire.codec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One way to spoil bytes.
 *
 * @param kind what is done
 * @param where at which place, in ten-thousandths of the whole
 * @param length to how many bytes
 * @param text what is put there
 */
record Edit(Kind kind, int where, int length, String text) {

    /** What is done. */
    enum Kind {
        FLIP,
        REMOVE,
        INSERT,
        OVERWRITE,
        REPEAT,
        TRUNCATE
    }

    byte[] applyTo(byte[] bytes) {
        int start = (int) ((long) bytes.length * where / 10_001);
        int end = Math.min(bytes.length, start + length);
        byte[] head = Arrays.copyOf(bytes, start);
        byte[] middle = Arrays.copyOfRange(bytes, start, end);
        byte[] tail = Arrays.copyOfRange(bytes, end, bytes.length);
        byte[] put = text.getBytes(StandardCharsets.UTF_8);
        return switch (kind) {
            case FLIP -> join(head, flipped(middle), tail);
            case REMOVE -> join(head, tail);
            case INSERT -> join(head, put, middle, tail);
            case OVERWRITE -> join(head, put, tail);
            case REPEAT -> join(head, middle, middle, tail);
            case TRUNCATE -> head;
        };
    }

    private static byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        if (flipped.length > 0) {
            flipped[0] ^= (byte) (1 << (flipped.length % 8));
        }
        return flipped;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
