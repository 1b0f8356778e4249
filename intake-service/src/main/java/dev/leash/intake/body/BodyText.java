package dev.leash.intake.body;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Text of a body. A byte order mark decides the encoding and is removed; without one, the declared
 * encoding is used, or UTF-8. A body that is valid in neither is read as Windows-1252, as older
 * systems send it, unless it contains control characters.
 *
 * @param text the text, without its byte order mark
 * @param note what the sender should know of how the body was read; null when nothing
 */
public record BodyText(String text, @Nullable String note) {

    private static final Charset OLD = Charset.forName("windows-1252");

    /** An encoding and its byte order mark. */
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
     * Decodes a body; empty when it is no text.
     *
     * @param declared the encoding the sender declares; null when none or an unknown one
     */
    public static Optional<BodyText> of(byte[] body, @Nullable Charset declared) {
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

    /** Empty when the body is not valid in the encoding, or holds a NUL, which no text does. */
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

    /** Whether no byte is a control character other than white space. */
    private static boolean isLegacyText(byte[] body) {
        for (byte one : body) {
            if (one >= 0 && one < ' ' && !Character.isWhitespace(one)) {
                return false;
            }
        }
        return true;
    }
}
