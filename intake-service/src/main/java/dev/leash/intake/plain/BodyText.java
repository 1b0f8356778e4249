package dev.leash.intake.plain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a body. A byte order mark says in which encoding it is, and is taken off; without one
 * it is what the sender declares, else UTF-8. What is neither is read as Windows-1252, in which old
 * machines write, as long as it can be text at all.
 *
 * @param text the text, without its byte order mark
 * @param note what the sender should know of how it was read; null when nothing
 */
record BodyText(String text, @Nullable String note) {

    private static final Charset OLD = Charset.forName("windows-1252");

    /** An encoding, and the mark with which a text in it may begin. */
    private enum Mark {
        UTF_8(StandardCharsets.UTF_8, "efbbbf"),
        UTF_32_LE(Charset.forName("UTF-32LE"), "fffe0000"),
        UTF_32_BE(Charset.forName("UTF-32BE"), "0000feff"),
        UTF_16_LE(StandardCharsets.UTF_16LE, "fffe"),
        UTF_16_BE(StandardCharsets.UTF_16BE, "feff");

        private final Charset charset;
        private final String bytes;

        Mark(Charset charset, String bytes) {
            this.charset = charset;
            this.bytes = bytes;
        }

        private int length() {
            return bytes.length() / 2;
        }

        private boolean begins(byte[] body) {
            return body.length >= length()
                    && HexFormat.of().formatHex(body, 0, length()).equals(bytes);
        }
    }

    /**
     * The text of some bytes; empty when they are none.
     *
     * @param declared the encoding the sender names; null when it names none that is known
     */
    static Optional<BodyText> of(byte[] body, @Nullable Charset declared) {
        for (Mark mark : Mark.values()) {
            if (mark.begins(body)) {
                byte[] rest = Arrays.copyOfRange(body, mark.length(), body.length);
                return decoded(rest, mark.charset).map(text -> new BodyText(text, null));
            }
        }
        Charset charset = declared == null || isAscii(body) ? StandardCharsets.UTF_8 : declared;
        return decoded(body, charset)
                .map(text -> new BodyText(text, null))
                .or(() -> isLegacyText(body) ? legacy(body, charset) : Optional.empty());
    }

    /** Empty when it is not of that encoding, or holds a NUL, which no text does. */
    private static Optional<String> decoded(byte[] body, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return Optional.of(text).filter(decoded -> decoded.indexOf('\0') < 0);
        } catch (CharacterCodingException ofAnother) {
            return Optional.empty();
        }
    }

    private static Optional<BodyText> legacy(byte[] body, Charset expected) {
        return Optional.of(
                new BodyText(
                        new String(body, OLD),
                        "The body is not %s; it was read as Windows-1252."
                                .formatted(expected.name())));
    }

    private static boolean isAscii(byte[] body) {
        for (byte one : body) {
            if (one <= 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether no byte is one that only programs read. */
    private static boolean isLegacyText(byte[] body) {
        for (byte one : body) {
            if (one >= 0 && one < ' ' && !Character.isWhitespace(one)) {
                return false;
            }
        }
        return true;
    }
}
