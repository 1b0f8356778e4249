package dev.leash.intake.plain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text as bytes. Nothing is guessed: what is not UTF-8 is refused rather than mangled. */
final class Utf8 {

    private Utf8() {}

    /** The text of some bytes; empty when they are not UTF-8, or hold a NUL, which no text does. */
    static Optional<String> decode(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
            return Optional.of(text).filter(decoded -> decoded.indexOf('\0') < 0);
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
